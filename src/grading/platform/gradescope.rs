//! Gradescope's "Download Submissions".
//!
//! Source: exports as they are read by programs that are public, such as the tests of CS 61A's provenance server (a
//! sample of the file, and what Ruby's YAML writer does to it) and `gradescope_preprocessor` (`:history:`). A folder
//! `submission_409194023` for each submission, and beside them `submission_metadata.yml`:
//!
//! ```yaml
//! submission_409194023:
//!   :submitters:
//!   - :name: First Last
//!     :sid: '123456789'
//!     :email: first@example.edu
//!   :created_at: 2026-04-26 17:34:00.861687000 Z
//!   :history:
//!   - :id: 409194000
//!     :created_at: 2026-04-25 09:00:00.000000000 Z
//! ```
//!
//! A submission of a group has several submitters, and counts for each.
//!
//! That file also holds what autograders printed, with all that learners can make them print, and documents broken apart
//! where no reader of YAML expects it. What is wanted is at fixed depths: only lines at these are looked at.

use jiff::Timestamp;

use super::piece::{Export, Piece};
use crate::grading::moment::Moment;
use crate::grading::walk::whole_seconds;

/// What Gradescope writes beside the submissions.
pub const METADATA: &str = "submission_metadata.yml";

/// What the file says of one submission.
#[derive(Debug, Default, PartialEq, Eq)]
struct Entry {
    folder: String,
    submitters: Vec<Submitter>,
    created: Option<Timestamp>,
    earlier: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Submitter {
    name: Option<String>,
    sid: Option<String>,
    email: Option<String>,
}

pub fn pieces(export: &mut Export<'_>) -> Vec<Piece> {
    if !export.top.iter().any(|top| top.name == METADATA) {
        return Vec::new();
    }
    let entries = (export.text)(METADATA).map(|text| entries(&text)).unwrap_or_default();
    let there = |entry: &&Entry| export.top.iter().any(|top| top.is_folder && top.name == entry.folder);
    entries
        .iter()
        .filter(there)
        .flat_map(|entry| entry.submitters.iter().map(|submitter| piece(entry, submitter)))
        .collect()
}

fn piece(entry: &Entry, submitter: &Submitter) -> Piece {
    Piece {
        platform: "Gradescope",
        id: submitter.sid.clone().or_else(|| submitter.email.clone()),
        name: submitter.name.clone(),
        email: submitter.email.clone(),
        entry: entry.folder.clone(),
        is_folder: true,
        attempt: entry.created.map(|at| at.to_string()).unwrap_or_default(),
        earlier: entry.earlier,
        submitted: entry.created.map(|at| Moment { at, by: "Gradescope".to_owned() }),
        ..Piece::default()
    }
}

fn entries(text: &str) -> Vec<Entry> {
    let (mut entries, mut part) = (Vec::<Entry>::new(), "");
    for line in text.lines() {
        let depth = line.len() - line.trim_start_matches(' ').len();
        let (item, rest) = match line[depth..].strip_prefix("- ") {
            Some(rest) => (true, rest),
            None => (false, &line[depth..]),
        };
        let Some((key, value)) = rest.split_once(':').and_then(|_| key_and_value(rest)) else { continue };
        if depth == 0 && !item && value.is_empty() {
            entries.push(Entry { folder: unquoted(key), ..Entry::default() });
            part = "";
            continue;
        }
        let Some(entry) = entries.last_mut() else { continue };
        match (depth, item, part, key) {
            (2, false, _, "submitters") => part = "submitters",
            (2, false, _, "history") => part = "history",
            (2, false, _, "created_at") => (part, entry.created) = ("", moment(value)),
            (2, false, ..) => part = "",
            (2, true, "history", _) => entry.earlier += 1,
            (2, true, "submitters", _) => {
                entry.submitters.push(Submitter::default());
                entry.note(key, value);
            }
            (4, false, "submitters", _) => entry.note(key, value),
            _ => {}
        }
    }
    entries
}

/// Ruby's symbols have a colon before them.
fn key_and_value(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix(':').unwrap_or(line);
    let (key, value) = line.split_once(':')?;
    Some((key, value.trim()))
}

impl Entry {
    fn note(&mut self, key: &str, value: &str) {
        let Some(submitter) = self.submitters.last_mut() else { return };
        let value = Some(unquoted(value)).filter(|value| !value.is_empty() && value != "null");
        match key {
            "name" => submitter.name = value,
            "sid" => submitter.sid = value,
            "email" => submitter.email = value,
            _ => {}
        }
    }
}

fn unquoted(value: &str) -> String {
    let quoted = |quote: char| value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    match (quoted('\''), quoted('"')) {
        (Some(inside), _) => inside.replace("''", "'"),
        // What YAML writes between double quotes, JSON writes so, too, as far as names go.
        (None, Some(_)) => serde_json::from_str(value).unwrap_or_else(|_| value.to_owned()),
        (None, None) => value.to_owned(),
    }
}

/// `2026-04-26 17:34:00.861687000 Z`, `2026-04-26 10:34:00.861687000 -07:00`
fn moment(value: &str) -> Option<Timestamp> {
    let value = unquoted(value);
    let (time, zone) = match value.rsplit_once(' ') {
        Some((time, zone)) if zone == "Z" || zone.starts_with(['+', '-']) => (time, zone),
        _ => (value.as_str(), ""),
    };
    whole_seconds(format!("{}{zone}", time.replacen(' ', "T", 1)).parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_as_ruby_writes_it() {
        let text = "---\nsubmission_1:\n  :submitters:\n  - :name: Ann O'Lee\n    :sid: '0123'\n    :email: ann@x.edu\n  \
                    - :name: 'Ben ''B'' Ray'\n    :sid: 7\n  :created_at: 2026-04-26 17:34:00.861687000 Z\n  :results:\n    \
                    tests:\n    - name: x\n      output: 'one\n\n        :created_at: 1999-01-01 00:00:00 Z\n\n'\n      \
                    status: passed\n  :history:\n  - :id: 5\n    :created_at: 2026-04-25 17:00:00 Z\n  - :id: 6\n...\n\
                    submission_2:\n  :submitters: []\n  :created_at: 2026-04-26 10:00:00.5 -07:00\n";
        let read = entries(text);
        assert_eq!(read.len(), 2, "{read:?}");
        assert_eq!(read[0].submitters[0].name.as_deref(), Some("Ann O'Lee"));
        assert_eq!(read[0].submitters[0].sid.as_deref(), Some("0123"));
        assert_eq!(read[0].submitters[1].name.as_deref(), Some("Ben 'B' Ray"));
        assert_eq!(
            (read[0].earlier, read[0].created.map(|at| at.to_string())),
            (2, Some("2026-04-26T17:34:00Z".into()))
        );
        assert_eq!(read[1].submitters, []);
        assert_eq!(read[1].created.map(|at| at.to_string()), Some("2026-04-26T17:00:00Z".into()));
    }
}
