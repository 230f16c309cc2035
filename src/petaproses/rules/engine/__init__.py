"""Rules and a map -> findings in the order that tells each cause once; a rule's manual page -> its parts."""
