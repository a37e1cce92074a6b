//! What stands for learners where their names are not to be told, and who is who.
//!
//! Owns: pseudonyms, and the file that keeps them. A pseudonym follows from the learner and a secret, so that it stays
//! when others come or go, and nobody can work it out from a list of the class. The file has the secret and, for the
//! instructor, all names that were given; those stay as they are.
//! Does not own: where a name is shown (`report`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::catalog::{hash_of, parse_toml};
use crate::error::{Error, Result};
use crate::workspace::files;

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

/// What the file begins with.
const HEAD: &str = "# Who is who on pages of `kata report --anonymous`. Keep it from whoever gets such a page.\n";

/// Pseudonyms, and the secret that they follow from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pseudonyms {
    secret: String,
    /// By learner.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
}

impl Pseudonyms {
    /// Those in a file; new ones, with a secret of their own, if there is none.
    ///
    /// # Errors
    /// It cannot be read, or is something else.
    pub fn read(file: &Path) -> Result<Pseudonyms> {
        match std::fs::read_to_string(file) {
            Ok(text) => parse_toml(&text, file)
                .map_err(|error| error.next("name a file that `kata report` wrote, or a new one")),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Pseudonyms::new(),
            Err(e) => Err(Error::io("read this file", file, &e)),
        }
    }

    fn new() -> Result<Pseudonyms> {
        let mut bytes = [0; 16];
        let random = Path::new("/dev/urandom");
        File::open(random)
            .and_then(|mut file| file.read_exact(&mut bytes))
            .map_err(|e| Error::io("read", random, &e))?;
        let secret = bytes.iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}"); // a String takes everything
            text
        });
        Ok(Pseudonyms { secret, names: BTreeMap::new() })
    }

    /// Give each of these learners a name, if there is none yet; whether there was somebody without.
    pub fn give(&mut self, learners: &BTreeSet<&str>) -> bool {
        let words = words(learners);
        let mut taken: BTreeSet<String> = self.names.values().cloned().collect();
        let new: Vec<&&str> = learners.iter().filter(|learner| !self.names.contains_key(**learner)).collect();
        for learner in &new {
            let name =
                (0..).map(|n| self.drawn(learner, n, &words)).find(|name| !taken.contains(name)).unwrap_or_default();
            taken.insert(name.clone());
            self.names.insert((**learner).to_owned(), name);
        }
        !new.is_empty()
    }

    /// The n-th name that follows from a learner: another's may be the first.
    fn drawn(&self, learner: &str, n: u32, words: &[&str]) -> String {
        let hash = hash_of(format!("{}\0{learner}\0{n}", self.secret).as_bytes());
        let number = |digits: &str| usize::from_str_radix(digits, 16).unwrap_or_default();
        format!("{} {}", words[number(&hash[..8]) % words.len()], 100 + number(&hash[8..15]) % 900)
    }

    /// Write the file.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, file: &Path) -> Result<()> {
        let text = toml::to_string(self).map_err(|e| Error::new(format!("cannot write TOML: {e}")).in_file(file))?;
        files::replace(file, &format!("{HEAD}{text}"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_stays_when_the_room_changes_and_no_two_are_the_same() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("key");
        let many: Vec<String> = (0..2000).map(|n| format!("learner {n}")).collect();
        let mut first = Pseudonyms::read(&file).expect("it is new");
        first.give(&many.iter().map(String::as_str).collect());
        first.write(&file).expect("writable");
        let different: BTreeSet<_> = first.names.values().collect();
        assert_eq!(different.len(), 2000);
        let mut again = Pseudonyms::read(&file).expect("it is there");
        assert!(!again.give(&BTreeSet::from(["learner 7"])) && again.give(&BTreeSet::from(["a new one"])));
        assert_eq!(again.names["learner 7"], first.names["learner 7"]);
        // Without the names, the secret alone gives the same ones, whoever else is there.
        let mut alone = Pseudonyms { names: BTreeMap::new(), ..first.clone() };
        alone.give(&BTreeSet::from(["learner 0"]));
        assert_eq!(alone.names["learner 0"], first.names["learner 0"]);
    }

    #[test]
    fn no_pseudonym_is_of_a_word_that_somebody_is_called_by() {
        assert!(!words(&BTreeSet::from(["MAPLE Smith"])).contains(&"Maple"));
    }
}
