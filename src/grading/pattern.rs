//! Names of files that say whose submission to which kata they are: `{learner}_{kata}.py`.
//!
//! Owns: what a pattern means. `*` stands for anything within a name.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::place::Place;
use super::sorting::{Learner, Sorted};
use crate::catalog::KataId;
use crate::error::{Error, Result};

/// A pattern, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Learner,
    Kata,
    Any,
}

impl FromStr for Pattern {
    type Err = Error;

    /// # Errors
    /// There is not one `{learner}` and one `{kata}`, or something else in braces.
    fn from_str(text: &str) -> Result<Pattern> {
        let wrong = |what: &str| Error::new(what.to_owned()).next("for example, `{learner}_{kata}.py`");
        let (mut parts, mut rest) = (Vec::new(), text);
        while let Some(at) = rest.find(['{', '*']) {
            if at > 0 {
                parts.push(Part::Text(rest[..at].to_owned()));
            }
            let (part, length) = match &rest[at..] {
                part if part.starts_with("{learner}") => (Part::Learner, "{learner}".len()),
                part if part.starts_with("{kata}") => (Part::Kata, "{kata}".len()),
                part if part.starts_with('*') => (Part::Any, 1),
                _ => return Err(wrong("a pattern knows `{learner}`, `{kata}` and `*`")),
            };
            parts.push(part);
            rest = &rest[at + length..];
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        let once = |wanted: &Part| parts.iter().filter(|part| *part == wanted).count() == 1;
        if !once(&Part::Learner) || !once(&Part::Kata) {
            return Err(wrong("a pattern has `{learner}` once and `{kata}` once"));
        }
        Ok(Pattern(parts))
    }
}

impl Pattern {
    /// The learners whose files there are, with these; and the files that are nobody's.
    pub(super) fn sort_out(&self, paths: &[String], katas: &[KataId]) -> Sorted {
        // The longest id first: `a_n_plus_one.py` is a's n_plus_one, not a_n_plus's one.
        let mut ids: Vec<&str> = katas.iter().map(|kata| kata.id.as_str()).collect();
        ids.sort_by_key(|id| std::cmp::Reverse(id.len()));
        let mut learners: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
        let mut aside = Vec::new();
        for path in paths {
            match ids.iter().find_map(|id| Some((*id, self.learner_of(path, id)?))) {
                Some((kata, learner)) => {
                    let katas = learners.entry(learner.to_owned()).or_default();
                    katas.entry(kata.to_owned()).or_default().push(path.clone());
                }
                None => aside.push(path.clone()),
            }
        }
        let learners =
            learners.into_iter().map(|(learner, files)| (learner, Learner::at(Place::Pattern(files)))).collect();
        Sorted { learners, aside, ..Sorted::default() }
    }

    /// Whose submission a path is, if it is one to this kata.
    fn learner_of<'p>(&self, path: &'p str, kata: &str) -> Option<&'p str> {
        matched(&self.0, path, kata).and_then(|learner| learner)
    }
}

/// Match parts against a text: the learner in it, if these parts have one. The shortest learner is taken.
fn matched<'p>(parts: &[Part], text: &'p str, kata: &str) -> Option<Option<&'p str>> {
    let Some((part, rest)) = parts.split_first() else { return text.is_empty().then_some(None) };
    let name = || text.find('/').unwrap_or(text.len());
    let cuts = |from: usize| (from..=name()).filter(|at| text.is_char_boundary(*at));
    match part {
        Part::Text(literal) => matched(rest, text.strip_prefix(literal.as_str())?, kata),
        Part::Kata => matched(rest, text.strip_prefix(kata)?, kata),
        Part::Any => cuts(0).find_map(|at| matched(rest, &text[at..], kata)),
        Part::Learner => cuts(1).find_map(|at| matched(rest, &text[at..], kata).map(|_| Some(&text[..at]))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_finds_learner_and_kata_wherever_they_stand() {
        let found = |pattern: &str, path: &'static str, kata: &str| -> Option<&'static str> {
            pattern.parse::<Pattern>().expect("it is one").learner_of(path, kata)
        };
        assert_eq!(found("{learner}_{kata}.py", "ann_lee_slugs.py", "slugs"), Some("ann_lee"));
        assert_eq!(found("{kata}/{learner}.py", "slugs/ann.py", "slugs"), Some("ann"));
        assert_eq!(found("{learner}_*_file/{kata}.py", "Ann Lee_77_file/slugs.py", "slugs"), Some("Ann Lee"));
        assert_eq!(found("{learner}_{kata}.py", "_slugs.py", "slugs"), None);
        assert_eq!(found("{learner}_{kata}.py", "a/b_slugs.py", "slugs"), None);
    }

    #[test]
    fn a_pattern_without_a_learner_is_refused() {
        for wrong in ["{kata}.py", "{learner}_{kata}_{kata}.py", "{name}_{kata}.py"] {
            assert!(wrong.parse::<Pattern>().is_err(), "{wrong}");
        }
    }
}
