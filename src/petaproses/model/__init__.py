"""What an author may write: data of files -> checked records, one kind of map file each, and what else was found."""
