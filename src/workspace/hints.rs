//! How many hints of each kata have been shown.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::{Practice, replace};
use crate::error::{Error, Result};

#[derive(Default, Serialize, Deserialize)]
struct Remembered {
    hints: BTreeMap<String, usize>,
}

impl Practice {
    /// Show one more hint: returns how many are to be shown, of `available`, and remembers it.
    ///
    /// # Errors
    /// The file that remembers cannot be read or written.
    pub fn next_hint(&self, kata: &str, available: usize) -> Result<usize> {
        let mut remembered = self.remembered()?;
        let shown = remembered.hints.entry(kata.to_owned()).or_default();
        *shown = (*shown + 1).min(available);
        let count = *shown;
        let text = serde_json::to_string_pretty(&remembered).map_err(|e| Error::new(e.to_string()))?;
        replace(&self.progress_file(), &format!("{text}\n"))?;
        Ok(count)
    }

    fn remembered(&self) -> Result<Remembered> {
        let file = self.progress_file();
        match fs::read_to_string(&file) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Remembered::default()),
            Err(e) => Err(Error::io("read this file", &file, &e)),
            Ok(text) => serde_json::from_str(&text).map_err(|e| {
                Error::new(format!("this file is damaged: {e}"))
                    .in_file(&file)
                    .at_line(e.line())
                    .next("move it away: only the count of hints is in it")
            }),
        }
    }

    fn progress_file(&self) -> PathBuf {
        self.root().join("katabook-progress.json")
    }
}
