"""What is wrong with a submission, in one sentence that a learner can act on."""
