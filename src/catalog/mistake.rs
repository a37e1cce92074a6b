//! A mistake: a wrong solution that is content, with what is believed and why it is wrong.
//!
//! Owns: reading `mistakes/*.py`. Does not own: recognising one (`diagnosis`), its code (`change`).

use std::path::Path;
use std::sync::Arc;

use super::change::{Change, Reference};
use super::docstring::{documented, on_one_line, told};
use crate::error::{Error, Result};

/// A wrong solution. Its docstring tells all: the belief in the first line, the explanation after it, and below them
/// `Fails:` with the checks that must catch it, the telling one first.
#[derive(Debug, Clone)]
pub struct Mistake {
    /// The file's name without `.py`.
    pub name: String,
    /// What is believed, in a line.
    pub title: String,
    /// Why it is wrong (Markdown).
    pub explanation: String,
    /// Names of checks that it fails.
    pub fails: Vec<String>,
    /// Sentences of the prompt that it breaks, where its author names them.
    pub breaks: Vec<String>,
    pub(super) change: Change,
}

impl Mistake {
    /// Read one from its file.
    ///
    /// # Errors
    /// No docstring, an empty part of it, or no `Fails:` line.
    pub(super) fn parse(name: &str, text: String, file: &Path, reference: &Arc<Reference>) -> Result<Mistake> {
        let wrong = |what: &str| {
            Error::new(what).in_file(file).at_line(1).next(
                "open the file with a docstring: the belief in one line, an empty line, why it is wrong, \
                 an empty line, and `Fails: name_of_check`",
            )
        };
        let (doc, _) = documented(&text).ok_or_else(|| wrong("this mistake has no docstring"))?;
        let told = told(doc);
        let (title, explanation) =
            told.text.split_once("\n\n").ok_or_else(|| wrong("this mistake's docstring has no explanation"))?;
        if told.fails.is_empty() {
            return Err(wrong("this mistake does not say which check it fails"));
        }
        if explanation.trim().is_empty() || title.trim().is_empty() {
            return Err(wrong("a part of this mistake's docstring is empty"));
        }
        Ok(Mistake {
            name: name.to_owned(),
            title: on_one_line(title),
            explanation: explanation.trim().to_owned(),
            change: Change::new(text.clone(), file, reference, told.whole),
            fails: told.fails,
            breaks: told.breaks,
        })
    }

    /// The whole file of somebody who makes it.
    ///
    /// # Errors
    /// It is no Python, or does not fit the reference.
    pub fn source(&self) -> Result<&str> {
        self.change.source()
    }

    /// Its file as it is, which may hold only what differs from the reference.
    pub fn text(&self) -> &str {
        self.change.text()
    }

    /// Its code, without the docstring that says what it is: what differs from the reference, where that is all there is.
    pub fn program(&self) -> &str {
        self.change.program()
    }
}

#[cfg(test)]
impl Mistake {
    /// One that fails the check `flat`, for tests of what is made of mistakes.
    pub(crate) fn sample(name: &str) -> Mistake {
        let reference = Arc::new(Reference { text: String::new(), file: "reference.py".into() });
        let text = format!("\"\"\"{name}\n\nwhy\n\nFails: flat\n\"\"\"\n");
        Mistake::parse(name, text, Path::new("mistake.py"), &reference).expect("it has a docstring")
    }
}
