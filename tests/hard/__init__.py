"""What nobody means to give a program, and gets given: pipes for files, full disks, names of bytes, chains of 20,000."""
