"""Many workbooks at once."""
