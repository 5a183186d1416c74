"""All highlights and notes of the library: searched, filtered, opened, exported."""
