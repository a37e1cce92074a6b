"""A sitting in two processes: the check in one, the submission in the other, and a wire between them."""
