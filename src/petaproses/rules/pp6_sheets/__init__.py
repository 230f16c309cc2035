"""PP6: what shows on a sheet: long names, typing errors."""
