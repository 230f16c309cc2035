"""The appendix for Word, as Word's own rules, LibreOffice and python-docx read it."""
