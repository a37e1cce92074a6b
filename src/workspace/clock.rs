//! What time it is, for everything that is remembered.
//!
//! Owns: the one place where the time is read. It may jump back (a laptop's battery, a changed zone, a virtual
//! machine): order is by number, never by time, and no duration is below zero.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A fixed time instead of the clock's, such as `2026-03-01T09:00:00Z`: for tests, and for trying what comes due.
const FIXED: &str = "KATABOOK_NOW";

/// Now, to the millisecond.
pub fn now() -> Timestamp {
    let fixed = std::env::var(FIXED).ok().and_then(|text| text.parse().ok());
    let now: Timestamp = fixed.unwrap_or_else(Timestamp::now);
    Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
}

/// The whole days from one moment to another; none if the clock jumped back between.
pub fn days_between(earlier: Timestamp, later: Timestamp) -> u32 {
    let seconds = later.as_second().saturating_sub(earlier.as_second());
    u32::try_from(seconds / 86_400).unwrap_or(0)
}

/// The day that calendars here show at a moment.
pub fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::system()).date()
}

/// Today, here.
pub fn today() -> Date {
    day(now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_jumped_back_makes_no_days() {
        let at = |second| Timestamp::from_second(second).expect("in range");
        assert_eq!(days_between(at(900_000), at(0)), 0);
        assert_eq!(days_between(at(0), at(2 * 86_400 + 5)), 2);
    }
}
