"""What formats share: a picture's or table's words, colours and outlines, before any of them is written."""
