"""What stands in the place of an author's asserts, imports and calls, and puts itself there."""
