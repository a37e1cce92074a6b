//! A break: a solution that breaks one sentence of the prompt, and has to fail.
//!
//! Owns: reading `breaks/*.py`, and finding quoted sentences in a prompt. Does not own: proving that one fails (`audit`),
//! its code (`change`). No learner ever sees one: recognition knows mistakes only.

use std::path::Path;
use std::sync::Arc;

use super::change::{Change, Reference};
use super::docstring::{documented, on_one_line, told};
use super::{Kata, Workbook};
use crate::error::{Error, Result};

/// A solution that breaks a sentence of the prompt. Its docstring says what it does otherwise, and quotes the sentence
/// after `Breaks:`.
#[derive(Debug, Clone)]
pub struct Break {
    /// The file's name without `.py`.
    pub name: String,
    /// The sentence that it breaks, in one line.
    pub sentence: String,
    /// What is otherwise.
    pub explanation: String,
    /// Names of checks that it fails, where its author names them.
    pub fails: Vec<String>,
    change: Change,
}

impl Break {
    /// Read one from its file.
    ///
    /// # Errors
    /// No docstring, nothing said in it, or not one sentence quoted.
    pub(super) fn parse(name: &str, text: String, file: &Path, reference: &Arc<Reference>) -> Result<Break> {
        let wrong = |what: &str| {
            Error::new(what).in_file(file).at_line(1).next(
                "open the file with a docstring: what is otherwise, an empty line, and `Breaks: \"a sentence of the \
                 prompt\"`",
            )
        };
        let (doc, _) = documented(&text).ok_or_else(|| wrong("this break has no docstring"))?;
        let mut told = told(doc);
        let sentence = match (told.breaks.pop(), told.breaks.is_empty()) {
            (Some(sentence), true) if !sentence.is_empty() => sentence,
            (Some(_), false) => return Err(wrong("this break quotes more than one sentence: make one break of each")),
            _ => return Err(wrong("this break does not quote the sentence that it breaks")),
        };
        if told.text.is_empty() {
            return Err(wrong("this break does not say what is otherwise"));
        }
        Ok(Break {
            name: name.to_owned(),
            sentence,
            explanation: told.text.to_owned(),
            change: Change::new(text.clone(), file, reference, told.whole),
            fails: told.fails,
        })
    }

    /// The whole file of somebody who breaks the sentence.
    ///
    /// # Errors
    /// It is no Python, or does not fit the reference.
    pub fn source(&self) -> Result<&str> {
        self.change.source()
    }
}

impl Kata {
    /// Whether its prompt has these words, wherever its lines end.
    pub fn quotes_prompt(&self, sentence: &str) -> bool {
        let words = on_one_line(sentence);
        !words.is_empty() && on_one_line(&self.prompt).contains(&words)
    }

    /// The sentences of the prompt that its breaks and mistakes quote, in one line each.
    pub fn quoted(&self) -> impl Iterator<Item = &str> {
        let breaks = self.breaks.iter().map(|one| one.sentence.as_str());
        breaks.chain(self.mistakes.iter().flat_map(|one| one.breaks.iter().map(String::as_str)))
    }

    /// The whole file of the mistake or the break of this name; `breaks/NAME` is a break where there is a mistake of the
    /// same name.
    ///
    /// # Errors
    /// There is none (with the nearest name), or it does not fit the reference.
    pub fn wrong_program(&self, name: &str) -> Result<&str> {
        let (folder, name) = name.rsplit_once('/').unwrap_or(("", name));
        let name = name.trim_end_matches(".py").replace('-', "_");
        let mistakes = self.mistakes.iter().map(|one| ("mistakes", &one.name, &one.change));
        let mut all = mistakes.chain(self.breaks.iter().map(|one| ("breaks", &one.name, &one.change)));
        let wanted =
            |(of, known, _): &(&str, &String, &Change)| **known == name && (folder.is_empty() || folder == *of);
        if let Some((_, _, change)) = all.find(wanted) {
            return change.source();
        }
        let names = self.mistakes.iter().map(|one| &one.name).chain(self.breaks.iter().map(|one| &one.name));
        let error = Error::new(format!("{} has no mistake or break {name:?}", self.id()));
        Err(match super::nearest(&name, names.map(String::as_str)) {
            Some(near) => error.next(format!("did you mean {near:?}?")),
            None => error.next("name a file of its `mistakes/` or `breaks/`, without `.py`"),
        })
    }
}

impl Workbook {
    /// The kata in `KATA/MISTAKE`, and the name of the mistake or break. A path of its file will do as well.
    ///
    /// # Errors
    /// No such kata, or one that cannot be read.
    pub fn kata_of_program<'n>(&self, place: &'n str) -> Result<(Kata, &'n str)> {
        let Some((kata, name)) = place.rsplit_once('/') else {
            return Err(Error::new(format!("{place:?} names no mistake"))
                .next("name the kata and the mistake, such as `n_plus_one/inner_join`"));
        };
        let of = ["/mistakes", "/breaks"].into_iter().find_map(|folder| kata.strip_suffix(folder));
        let name = of.map_or(name, |kata| &place[kata.len() + 1..]);
        Ok((self.kata(of.unwrap_or(kata))?, name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(doc: &str) -> Result<Break> {
        let reference = Arc::new(Reference { text: "LOW = 3\n".into(), file: "reference.py".into() });
        Break::parse(
            "never_low",
            format!("\"\"\"{doc}\n\"\"\"\n\nLOW = 0\n"),
            Path::new("breaks/never_low.py"),
            &reference,
        )
    }

    #[test]
    fn a_break_says_what_is_otherwise_and_quotes_its_sentence() {
        let found = read("Nothing is low.\n\nBreaks: \"Three\n  are few.\"").expect("it can be read");
        assert_eq!(found.explanation, "Nothing is low.");
        assert_eq!(found.sentence, "Three are few.");
        assert_eq!(found.source().map(|source| source.ends_with("LOW = 0\n")), Ok(true));
    }

    #[test]
    fn a_break_quotes_exactly_one_sentence() {
        let refused = |doc: &str| read(doc).expect_err("it lacks something").to_string();
        let (none, two) = ("does not quote the sentence that it breaks", "quotes more than one sentence");
        assert!(refused("Nothing is low.").ends_with(none));
        assert!(refused("Nothing is low.\n\nBreaks: \"\"").ends_with(none));
        assert!(refused("Nothing is low.\n\nBreaks: \"A.\"\nBreaks: \"B.\"").contains(two));
        assert!(refused("Breaks: \"A.\"").ends_with("does not say what is otherwise"));
    }

    #[test]
    fn a_prompt_is_quoted_wherever_its_lines_end() {
        let kata = Workbook::shipped().and_then(|book| book.kata("n_plus_one")).expect("it can be read");
        let words: Vec<&str> = kata.prompt.split_whitespace().take(60).collect();
        assert!(kata.quotes_prompt(&words[20..].join("\n  ")));
        assert!(!kata.quotes_prompt("What it never says."));
        assert!(!kata.quotes_prompt(" "));
    }
}
