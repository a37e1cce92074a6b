//! The way through a workbook: what comes before what, what is passed, what is open now and what opens next.
//!
//! Owns: layers (how many katas stand before one, at the least), what a part of the map shows, and what a learner's
//! standing makes of each kata. Does not own: which katas there are (`catalog`), how one stands with them (`workspace`),
//! or the drawing (`report`).

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;

use crate::catalog::{Kata, Topic};
use crate::workspace::{Standing, State};

/// How far the way to a kata is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Passed,
    /// All that it needs is passed.
    Open,
    /// All that it needs is passed or open.
    Next,
    Later,
}

/// A kata on the map, by its place in reading order.
pub type Stop = usize;

/// The katas of a workbook and the ways between them.
pub struct Map<'k> {
    katas: &'k [Kata],
    topics: &'k [Topic],
    needs: Vec<Vec<Stop>>,
    opens: Vec<Vec<Stop>>,
    /// None outside of a practice folder.
    states: Option<Vec<State>>,
}

/// Katas that are drawn together, layer by layer: each needs something of the layer before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub title: String,
    pub summary: String,
    /// The other topics that something here needs.
    pub after: Vec<String>,
    pub layers: Vec<Vec<Stop>>,
}

impl<'k> Map<'k> {
    /// katas: in reading order. standings: how the learner stands with them, in a practice folder.
    pub fn new(katas: &'k [Kata], topics: &'k [Topic], standings: Option<&HashMap<String, Standing>>) -> Map<'k> {
        let places: HashMap<&str, Stop> = katas.iter().enumerate().map(|(stop, kata)| (kata.id(), stop)).collect();
        let needed = |kata: &Kata| kata.facts.needs.iter().filter_map(|id| places.get(id.as_str()).copied()).collect();
        let needs: Vec<Vec<Stop>> = katas.iter().map(needed).collect();
        let mut opens = vec![Vec::new(); katas.len()];
        for (stop, needed) in needs.iter().enumerate() {
            needed.iter().for_each(|before| opens[*before].push(stop));
        }
        let state =
            |all: &HashMap<String, Standing>, kata: &Kata| all.get(kata.id()).map_or(State::New, |one| one.state);
        let states = standings.map(|all| katas.iter().map(|kata| state(all, kata)).collect());
        Map { katas, topics, needs, opens, states }
    }

    pub fn kata(&self, stop: Stop) -> &'k Kata {
        &self.katas[stop]
    }

    /// What it needs.
    pub fn needs(&self, stop: Stop) -> &[Stop] {
        &self.needs[stop]
    }

    /// What needs it.
    pub fn opens(&self, stop: Stop) -> &[Stop] {
        &self.opens[stop]
    }

    /// Whether a kata needs another one anyway, since something else that it needs does.
    pub fn is_implied(&self, need: Stop, stop: Stop) -> bool {
        self.needs[stop].iter().any(|other| *other != need && self.reached(*other, &self.needs).contains(&need))
    }

    /// How the learner stands with it, in a practice folder.
    pub fn state(&self, stop: Stop) -> Option<State> {
        self.states.as_ref().map(|states| states[stop])
    }

    /// Whether the way to it is open, in a practice folder.
    pub fn status(&self, stop: Stop) -> Option<Status> {
        let states = self.states.as_ref()?;
        let passed = |stop: &Stop| states[*stop].passed();
        let open = |stop: &Stop| passed(stop) || self.needs[*stop].iter().all(passed);
        Some(match stop {
            stop if passed(&stop) => Status::Passed,
            stop if open(&stop) => Status::Open,
            stop if self.needs[stop].iter().all(open) => Status::Next,
            _ => Status::Later,
        })
    }

    /// All katas of this status, in reading order.
    pub fn with(&self, status: Status) -> Vec<Stop> {
        (0..self.katas.len()).filter(|stop| self.status(*stop) == Some(status)).collect()
    }

    /// The topics that have katas.
    pub fn topics(&self) -> Vec<Group> {
        self.topics.iter().map(|topic| self.topic(topic)).filter(|group| !group.layers.is_empty()).collect()
    }

    /// One topic.
    pub fn topic(&self, topic: &Topic) -> Group {
        let of_topic = |stop: &Stop| self.katas[*stop].at.topic == topic.id;
        let set: BTreeSet<Stop> = (0..self.katas.len()).filter(of_topic).collect();
        let elsewhere: HashSet<&str> =
            set.iter().flat_map(|stop| &self.needs[*stop]).map(|need| self.katas[*need].at.topic.as_str()).collect();
        let others = self.topics.iter().filter(|one| one.id != topic.id && elsewhere.contains(one.id.as_str()));
        let after = others.map(|one| one.id.clone()).collect();
        Group { title: topic.id.clone(), summary: topic.summary.clone(), after, layers: self.layers(&set) }
    }

    /// What leads to a kata, the kata alone in the layer after it, and what it opens.
    pub fn around(&self, stop: Stop) -> (Vec<Vec<Stop>>, Vec<Vec<Stop>>) {
        (self.layers(&self.reached(stop, &self.needs)), self.layers(&self.reached(stop, &self.opens)))
    }

    /// All that can be reached from a kata, itself not included.
    fn reached(&self, from: Stop, ways: &[Vec<Stop>]) -> BTreeSet<Stop> {
        let mut found = BTreeSet::new();
        let mut open = vec![from];
        while let Some(stop) = open.pop() {
            open.extend(ways[stop].iter().filter(|next| **next != from && found.insert(**next)));
        }
        found
    }

    /// Katas by how many of the same set stand before them. A circle of needs, which `kata audit` names, ends in one layer.
    fn layers(&self, set: &BTreeSet<Stop>) -> Vec<Vec<Stop>> {
        let mut left = set.clone();
        let mut layers = Vec::new();
        while !left.is_empty() {
            let ready = |stop: &&Stop| !self.needs[**stop].iter().any(|need| left.contains(need));
            let mut layer: Vec<Stop> = left.iter().filter(ready).copied().collect();
            if layer.is_empty() {
                layer = left.iter().copied().collect();
            }
            layer.iter().for_each(|stop| _ = left.remove(stop));
            layers.push(layer);
        }
        layers
    }
}

#[cfg(test)]
mod tests;
