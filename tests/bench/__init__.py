"""What the promises about speed and memory measure; `make bench` prints them, no test depends on them."""
