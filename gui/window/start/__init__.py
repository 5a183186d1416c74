"""What a new tab and the first start show."""
