//! What learners are called on the page.
//!
//! Owns: whose name is shown, and taking names out of sentences. Does not own: making pseudonyms (`grading::pseudonyms`),
//! or what is said of a learner.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use crate::grading::row::Row;

/// The names of learners, or what stands for them.
pub struct Names {
    /// By what results call the learner.
    shown: HashMap<String, String>,
    pseudonyms: bool,
}

impl Names {
    /// Names as people know them, or pseudonyms. Two people of one name are called as the results call them.
    pub fn new(rows: &[Row], pseudonyms: Option<&BTreeMap<String, String>>) -> Names {
        if let Some(pseudonyms) = pseudonyms {
            let shown = pseudonyms.iter().map(|(learner, name)| (learner.clone(), name.clone())).collect();
            return Names { shown, pseudonyms: true };
        }
        let known: HashMap<&str, &str> = rows.iter().map(|row| (row.learner.as_str(), row.who())).collect();
        let alone = |who: &str| known.values().filter(|other| **other == who).count() < 2;
        let shown = known.iter().filter(|(_, who)| alone(who)).map(|(learner, who)| ((*learner).into(), (*who).into()));
        Names { shown: shown.collect(), pseudonyms: false }
    }

    /// What a learner is called.
    pub fn of<'n>(&'n self, learner: &'n str) -> Cow<'n, str> {
        let unknown = if self.pseudonyms { "somebody" } else { learner };
        Cow::Borrowed(self.shown.get(learner).map_or(unknown, String::as_str))
    }

    pub fn are_pseudonyms(&self) -> bool {
        self.pseudonyms
    }

    /// The place of a learner among the others: by name, letters with a mark beside those without.
    pub fn order(&self, learner: &str) -> (String, String) {
        let name = self.of(learner).to_lowercase();
        let is_mark = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
        (name.chars().filter(|c| !is_mark(c)).map(plain).collect(), name)
    }

    /// A sentence of ours about a row's file, without the paths and names in it if there are pseudonyms.
    pub fn scrubbed(&self, text: &str, row: &Row) -> String {
        if !self.pseudonyms {
            return text.to_owned();
        }
        let paths = [row.file.as_deref(), row.report().map(|report| report.submission.as_str())];
        let mut text = text.to_owned();
        for path in paths.into_iter().flatten().filter(|path| !path.is_empty()) {
            text = text.replace(path, "the file");
        }
        let name = self.of(&row.learner);
        let own = [Some(row.learner.as_str()), row.name.as_deref(), row.id.as_deref(), row.email.as_deref()];
        own.into_iter().flatten().fold(text, |text, word| with_word_replaced(&text, word, &name))
    }
}

/// A letter without its mark, as far as one of Latin-1 or Latin Extended-A has one: enough to sort by.
fn plain(c: char) -> char {
    const MARKED: [(&str, char); 18] = [
        ("àáâãäåāăą", 'a'),
        ("çćĉċč", 'c'),
        ("ďđð", 'd'),
        ("èéêëēĕėęě", 'e'),
        ("ĝğġģ", 'g'),
        ("ĥħ", 'h'),
        ("ìíîïĩīĭįı", 'i'),
        ("ĵ", 'j'),
        ("ķ", 'k'),
        ("ĺļľŀł", 'l'),
        ("ñńņňŋ", 'n'),
        ("òóôõöøōŏő", 'o'),
        ("ŕŗř", 'r'),
        ("śŝşšß", 's'),
        ("ţťŧ", 't'),
        ("ùúûüũūŭůűų", 'u'),
        ("ýÿŷ", 'y'),
        ("źżž", 'z'),
    ];
    MARKED.iter().find(|(marked, _)| marked.contains(c)).map_or(c, |(_, letter)| *letter)
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
    fn letters_with_marks_stand_beside_those_without() {
        let names = Names { shown: HashMap::new(), pseudonyms: false };
        let mut all = ["Zoe", "Łukasz", "Müller", "Mu\u{308}ll", "Mark", "Özge", "Otto"];
        all.sort_by_key(|name| names.order(name));
        assert_eq!(all, ["Łukasz", "Mark", "Mu\u{308}ll", "Müller", "Otto", "Özge", "Zoe"]);
    }
}
