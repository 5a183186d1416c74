"""The one slim bar: address, layouts, type and colours."""
