//! When something was handed in, and who says so.
//!
//! Owns: the zone in which times are read that have none: a zip's, Blackboard's. Does not own: what is late (`row`).

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

use super::walk::whole_seconds;
use crate::error::{Error, Result};

/// When something was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    pub at: Timestamp,
    /// Who says so, and in which zone it was read where it has none.
    pub by: String,
}

/// The zone of times that have none.
#[derive(Debug, Clone)]
pub struct Zone {
    zone: TimeZone,
    name: String,
}

impl Zone {
    /// That of this machine.
    pub fn here() -> Zone {
        let zone = TimeZone::system();
        let name = zone.iana_name().unwrap_or("the zone of this machine").to_owned();
        Zone { zone, name }
    }

    /// A zone by its name, or its offset from UTC.
    ///
    /// # Errors
    /// There is none of this name.
    pub fn named(name: &str) -> Result<Zone> {
        let zone = TimeZone::get(name).ok().or_else(|| Some(offset(name)?.to_time_zone()));
        let zone = zone.ok_or_else(|| {
            Error::new(format!("no time zone is called {name:?}")).next("for example, Europe/Berlin, UTC or +05:30")
        })?;
        Ok(Zone { zone, name: name.to_owned() })
    }

    /// What clocks in this zone showed, as a moment.
    pub fn moment(&self, local: DateTime, by: &str) -> Option<Moment> {
        let at = whole_seconds(local.to_zoned(self.zone.clone()).ok()?.timestamp())?;
        Some(Moment { at, by: format!("{by}, read in {}", self.name) })
    }
}

/// `+05:30`, `-0800`, `+2`.
fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some((hours, minutes)) => (hours, minutes),
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_has_a_name_or_an_offset() {
        let noon: DateTime = "2030-02-03T12:00:00".parse().expect("it is one");
        let at = |zone: &str| {
            let moment = Zone::named(zone).ok()?.moment(noon, "the zip")?;
            Some(format!("{} {}", moment.at, moment.by))
        };
        assert_eq!(at("UTC").as_deref(), Some("2030-02-03T12:00:00Z the zip, read in UTC"));
        assert_eq!(at("+05:30").as_deref(), Some("2030-02-03T06:30:00Z the zip, read in +05:30"));
        assert_eq!(at("-0800").as_deref(), Some("2030-02-03T20:00:00Z the zip, read in -0800"));
        assert_eq!(at("Middle-earth/Shire"), None);
    }
}
