"""The one place for the version: the build, the window and the command line read it here."""

VERSION = "0.1.0"
