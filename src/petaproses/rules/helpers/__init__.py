"""What several rules ask of a map or a text, and the edits that mend what they find."""
