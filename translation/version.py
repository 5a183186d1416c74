"""The version of the program, read by the build, the window and the command line."""

VERSION = "0.1.0"
