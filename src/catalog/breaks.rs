//! A break: a solution that breaks one sentence of the prompt, and has to fail.
//!
//! Owns: reading `breaks/*.py`. Does not own: proving that one fails (`audit`), its code (`change`). No learner ever sees one: recognition knows mistakes only.

use std::path::Path;
use std::sync::Arc;

use super::change::{Change, Reference};
use super::docstring::{documented, told};
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
    pub(super) change: Change,
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
}
