"""Excel: the form, and how a filled one is read. The only door to openpyxl."""
