//! A mistake: a wrong solution that is content, with what is believed and why it is wrong.
//!
//! Owns: reading `mistakes/*.py`. Does not own: recognising one (`diagnosis`).

use std::path::Path;

use crate::error::Error;

/// A wrong solution. Its docstring tells all: the belief in the first line, the explanation after it, and in
/// the last line `Fails:` with the checks that must catch it, the telling one first.
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
    pub source: String,
}

impl Mistake {
    /// Read one from its file.
    ///
    /// # Errors
    /// No docstring, an empty part of it, or no `Fails:` line.
    pub fn parse(name: &str, source: String, file: &Path) -> Result<Mistake, Error> {
        let wrong = |what: &str| {
            Error::new(what).in_file(file).at_line(1).next(
                "open the file with a docstring: the belief in one line, an empty line, why it is wrong, \
                 an empty line, and `Fails: name_of_check`",
            )
        };
        let doc = docstring(&source).ok_or_else(|| wrong("this mistake has no docstring"))?;
        let (title, rest) =
            doc.split_once("\n\n").ok_or_else(|| wrong("this mistake's docstring has no explanation"))?;
        let (explanation, fails) =
            rest.rsplit_once("Fails:").ok_or_else(|| wrong("this mistake does not say which check it fails"))?;
        let fails: Vec<String> = fails.split([',', ' ', '\n']).filter(|n| !n.is_empty()).map(str::to_owned).collect();
        if fails.is_empty() || explanation.trim().is_empty() || title.trim().is_empty() {
            return Err(wrong("a part of this mistake's docstring is empty"));
        }
        Ok(Mistake {
            name: name.to_owned(),
            title: title.split_whitespace().collect::<Vec<_>>().join(" "),
            explanation: explanation.trim().to_owned(),
            fails,
            source,
        })
    }
}

impl Mistake {
    /// The code, without the docstring that says what it is.
    pub fn program(&self) -> &str {
        documented(&self.source).map_or(self.source.as_str(), |(_, program)| program.trim())
    }
}

/// The text between the `"""` that open a file and the next ones, without common indentation (there is none
/// in a module's docstring).
pub(super) fn docstring(source: &str) -> Option<&str> {
    documented(source).map(|(doc, _)| doc)
}

/// A file's docstring, and what follows it.
pub(super) fn documented(source: &str) -> Option<(&str, &str)> {
    let inner = source.trim_start().strip_prefix("\"\"\"")?;
    inner.split_once("\"\"\"").map(|(doc, rest)| (doc.trim(), rest))
}
