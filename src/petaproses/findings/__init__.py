"""What is wrong with the author's text, as data, and the names by which findings are known again."""
