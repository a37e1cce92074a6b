//! What learners are called on the page.
//!
//! Owns: pseudonyms. Does not own: what is said of a learner.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use crate::catalog::hash_of;
use crate::grading::row::Row;

/// Trees: words that praise nobody and are nobody's name, or hardly.
const WORDS: [&str; 24] = [
    "Acacia",
    "Alder",
    "Baobab",
    "Beech",
    "Birch",
    "Cedar",
    "Chestnut",
    "Cypress",
    "Ebony",
    "Elm",
    "Eucalyptus",
    "Fir",
    "Ginkgo",
    "Hornbeam",
    "Larch",
    "Mahogany",
    "Maple",
    "Oak",
    "Palm",
    "Pine",
    "Poplar",
    "Spruce",
    "Sycamore",
    "Yew",
];

/// The names of learners, or what stands for them.
pub struct Names(Option<HashMap<String, String>>);

impl Names {
    /// Names as they are, or pseudonyms. Those are in an order that says nothing of the alphabet's, and which cannot be
    /// made again from a list of the class alone: all that was found out goes into it.
    pub fn of_rows<'a>(rows: &'a [Row], others: impl Iterator<Item = &'a str>, anonymous: bool) -> Names {
        if !anonymous {
            return Names(None);
        }
        let learners: BTreeSet<&str> = rows.iter().map(|row| row.learner.as_str()).chain(others).collect();
        let salt = hash_of(serde_json::to_string(rows).unwrap_or_default().as_bytes());
        let mut drawn: Vec<(String, &str)> =
            learners.iter().map(|learner| (hash_of(format!("{salt}{learner}").as_bytes()), *learner)).collect();
        drawn.sort();
        let words = words(&learners);
        let name = |(n, (_, learner)): (usize, (String, &str))| {
            (learner.to_owned(), format!("{} {}", words[n % words.len()], n + 1))
        };
        Names(Some(drawn.into_iter().enumerate().map(name).collect()))
    }

    /// What a learner is called.
    pub fn of<'n>(&'n self, learner: &'n str) -> Cow<'n, str> {
        match &self.0 {
            None => Cow::Borrowed(learner),
            Some(names) => Cow::Borrowed(names.get(learner).map_or("somebody", String::as_str)),
        }
    }

    pub fn are_pseudonyms(&self) -> bool {
        self.0.is_some()
    }

    /// The place of a learner among the others: by name, which for pseudonyms is by number.
    pub fn order(&self, learner: &str) -> (usize, String) {
        let name = self.of(learner);
        let number = || name.rsplit(' ').next().and_then(|n| n.parse().ok()).unwrap_or(usize::MAX);
        (self.0.as_ref().map_or(0, |_| number()), name.to_lowercase())
    }

    /// A sentence of ours about a row's file, without the paths and names in it if there are pseudonyms.
    pub fn scrubbed(&self, text: &str, row: &Row) -> String {
        let Some(names) = &self.0 else { return text.to_owned() };
        let paths = [row.file.as_deref(), row.report().map(|report| report.submission.as_str())];
        let mut text = text.to_owned();
        for path in paths.into_iter().flatten().filter(|path| !path.is_empty()) {
            text = text.replace(path, "the file");
        }
        names.get(&row.learner).map_or_else(|| text.clone(), |name| with_word_replaced(&text, &row.learner, name))
    }
}

/// The words that are in nobody's name.
fn words(learners: &BTreeSet<&str>) -> Vec<&'static str> {
    let all = learners.iter().map(|learner| learner.to_lowercase()).collect::<Vec<_>>().join("\n");
    let mut words: Vec<_> = WORDS.into_iter().filter(|word| !all.contains(&word.to_lowercase())).collect();
    if words.is_empty() {
        words.push("Learner");
    }
    words
}

/// `text` with `word` replaced where no letter or digit touches it.
fn with_word_replaced(text: &str, word: &str, by: &str) -> String {
    let mut replaced = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(word).filter(|_| !word.is_empty()) {
        let end = at + word.len();
        let before = rest[..at].chars().next_back().or_else(|| replaced.chars().next_back());
        let apart = ![before, rest[end..].chars().next()].into_iter().flatten().any(char::is_alphanumeric);
        replaced += &rest[..at];
        replaced += if apart { by } else { word };
        rest = &rest[end..];
    }
    replaced + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_replaced_where_it_stands_alone() {
        assert_eq!(with_word_replaced("ann, channel, x/ann.py", "ann", "Elm 1"), "Elm 1, channel, x/Elm 1.py");
    }

    #[test]
    fn no_pseudonym_is_of_a_word_that_somebody_is_called_by() {
        assert!(!words(&BTreeSet::from(["MAPLE Smith"])).contains(&"Maple"));
    }
}
