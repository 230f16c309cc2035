"""The map -> an Excel workbook; `book.document` makes it."""
