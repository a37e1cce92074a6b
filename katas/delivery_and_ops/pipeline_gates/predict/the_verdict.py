"""Which of these gates let the commit pass, if the exit status decides?

Only a status of 0 is success. A negative one is how `subprocess` tells that a signal ended the process, here number 9. What a gate prints is for people.

Predicted:
    ['tests', 'types']
You went by the words. The tests said OK and ended with status 3.

Predicted:
    ['lint', 'types', 'slow']
You expect only positive numbers to be failures. A process that was killed has not said that all is well.
"""
gates = {
    "lint": (0, "2 FAILED, ignored by the configuration"),
    "tests": (3, "all OK"),
    "types": (0, ""),
    "slow": (-9, ""),
}

print([name for name, (status, output) in gates.items() if status == 0])
