//! The rules of `kata.toml` that its reader cannot see: what it names exists, and comes earlier.

use std::collections::{HashMap, HashSet};

use crate::catalog::{Kata, Workbook};

/// How long a kata may take, in minutes.
const MINUTES: std::ops::RangeInclusive<u32> = 1..=240;

/// What is wrong, and what to do about it.
pub type Wrong = (String, &'static str);

/// The katas of a workbook: their positions in reading order, and what each needs.
pub struct Order {
    places: HashMap<String, usize>,
    needs: HashMap<String, Vec<String>>,
}

impl Order {
    pub fn of(workbook: &Workbook) -> Order {
        let katas: Vec<Kata> = workbook.katas().into_iter().flatten().collect();
        let places = katas.iter().enumerate().map(|(n, kata)| (kata.id().to_owned(), n)).collect();
        let needs = katas.into_iter().map(|kata| (kata.at.id, kata.facts.needs)).collect();
        Order { places, needs }
    }

    /// What is wrong with a kata's facts.
    pub fn wrong_with(&self, kata: &Kata) -> Vec<Wrong> {
        let mut wrong = self.needs(kata);
        let needed = self.all_needed(kata);
        for (check, id) in &kata.facts.rests_on {
            if !self.places.contains_key(id) {
                wrong.push((
                    format!("`rests_on` names {id:?} at `{check}`, and there is no such kata"),
                    "name a kata of this workbook",
                ));
            } else if !needed.contains(id.as_str()) {
                wrong.push((
                    format!("`rests_on` names {id:?} at `{check}`, which this kata does not need"),
                    "add it to `needs`, or name a kata that is needed, directly or through another",
                ));
            }
        }
        if let Some(minutes) = kata.facts.minutes.filter(|minutes| !MINUTES.contains(minutes)) {
            let (least, most) = (MINUTES.start(), MINUTES.end());
            wrong.push((
                format!("`minutes` is {minutes}; a kata takes {least} to {most}"),
                "say how long it takes who has met the concept, but not this kata",
            ));
        }
        wrong
    }

    fn needs(&self, kata: &Kata) -> Vec<Wrong> {
        let own = self.places.get(kata.id()).copied().unwrap_or(usize::MAX);
        let wrong = |needed: &String| match self.places.get(needed) {
            None => Some((format!("`needs` names {needed:?}, and there is no such kata"), "name shipped katas only")),
            Some(place) if *place >= own => Some((
                format!("`needs` names {needed:?}, which does not come earlier"),
                "move the topic, or drop the need: they may form a cycle",
            )),
            Some(_) => None,
        };
        kata.facts.needs.iter().filter_map(wrong).collect()
    }

    /// The katas that a kata needs, directly or through others.
    fn all_needed<'o>(&'o self, kata: &'o Kata) -> HashSet<&'o str> {
        let mut found = HashSet::new();
        let mut open: Vec<&str> = kata.facts.needs.iter().map(String::as_str).collect();
        while let Some(id) = open.pop() {
            if found.insert(id) {
                open.extend(self.needs.get(id).into_iter().flatten().map(String::as_str));
            }
        }
        found
    }
}

/// What rests on an earlier kata is a check.
///
/// checks: the names of the kata's.
pub fn rests_on_no_check(kata: &Kata, checks: &[&str]) -> Vec<Wrong> {
    let missing = kata.facts.rests_on.keys().filter(|name| !checks.contains(&name.as_str()));
    let told = |name: &String| {
        (format!("`rests_on` names the check `{name}`, and there is no such check"), "name a check of checks.py")
    };
    missing.map(told).collect()
}
