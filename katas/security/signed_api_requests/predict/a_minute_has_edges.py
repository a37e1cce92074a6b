"""How many requests get through within two seconds, with a limit of 5 a minute?

The counter begins anew when the clock shows another minute. Five requests pass in the last second of one minute, and five in the first
second of the next. The bucket has been emptied by the first five, and in two seconds hardly anything has flowed in.

Predicted:
    counter 5
    bucket 5
You expect the limit to hold for any sixty seconds. The counter's sixty seconds begin when the minute does.

Predicted:
    counter 10
    bucket 10
You expect the bucket to be full again in the new minute. It does not know of minutes: five a minute is one in twelve seconds.
"""
times = [59] * 5 + [60] * 5

counts = {}
passed = 0
for time in times:
    counts[time // 60] = counts.get(time // 60, 0) + 1
    passed += counts[time // 60] <= 5
print("counter", passed)

tokens, before, passed = 5.0, 0, 0
for time in times:
    tokens, before = min(5, tokens + (time - before) / 12), time
    if tokens >= 1:
        tokens, passed = tokens - 1, passed + 1
print("bucket", passed)
