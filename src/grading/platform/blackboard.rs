//! Blackboard's "Assignment File Download".
//!
//! Source: README.md and bbcleanup.py of kwurst/bb-file-cleanup, `utils/organiser.py` of vangef/BBGradebookOrganiser:
//! `ASSIGNMENT_USERNAME_attempt_2022-11-17-10-30-00_slugs.py` for each file of each attempt, and
//! `ASSIGNMENT_USERNAME_attempt_2022-11-17-10-30-00.txt` for each attempt, whose first line is
//! `Name: Ann Lee (s1234567)`. The time is what clocks at the institution showed.

use std::collections::HashMap;

use jiff::civil::DateTime;

use super::piece::{Piece, Top};
use crate::grading::moment::Zone;

const ATTEMPT: &str = "_attempt_";
/// `2022-11-17-10-30-00`
const STAMP: usize = 19;

pub fn piece(top: &Top, zone: &Zone) -> Option<Piece> {
    let (before, rest) = top.name.rsplit_once(ATTEMPT)?;
    let (stamp, rest) = rest.split_at_checked(STAMP)?;
    let time = DateTime::strptime("%Y-%m-%d-%H-%M-%S", stamp).ok()?;
    let user = before.rsplit_once('_').map_or(before, |(_, user)| user);
    let file = rest.strip_prefix('_').filter(|file| !file.is_empty()).map(str::to_owned);
    (!top.is_folder && !user.is_empty() && (file.is_some() || rest == ".txt")).then(|| Piece {
        platform: "Blackboard",
        id: Some(user.to_owned()),
        entry: top.name.clone(),
        file,
        attempt: stamp.to_owned(),
        submitted: zone.moment(time, "Blackboard"),
        ..Piece::default()
    })
}

/// The pieces, with the names that the texts have that Blackboard writes itself.
pub fn with_names(mut pieces: Vec<Piece>, text: &mut dyn FnMut(&str) -> Option<String>) -> Vec<Piece> {
    let mut names: HashMap<String, (String, String)> = HashMap::new();
    for piece in pieces.iter().filter(|piece| piece.platform == "Blackboard" && piece.file.is_none()) {
        if let (Some(found), Some(id)) = (text(&piece.entry).as_deref().and_then(name_in), &piece.id) {
            names.insert(id.clone(), found);
        }
    }
    for piece in &mut pieces {
        if let Some((name, user)) =
            piece.id.as_ref().and_then(|id| names.get(id)).filter(|_| piece.platform == "Blackboard")
        {
            (piece.name, piece.id) = (Some(name.clone()), Some(user.clone()));
        }
    }
    pieces
}

/// The name and the user name, which may have underscores.
fn name_in(text: &str) -> Option<(String, String)> {
    let line = text.trim_start_matches('\u{feff}').lines().next()?.strip_prefix("Name:")?;
    let (name, user) = line.trim().strip_suffix(')')?.rsplit_once('(')?;
    let (name, user) = (name.trim(), user.trim());
    (!name.is_empty() && !user.is_empty()).then(|| (name.to_owned(), user.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_the_user_the_time_and_the_file() {
        let zone = Zone::named("UTC").expect("there is one");
        let read = |name: &str| {
            let piece = piece(&Top { name: name.to_owned(), is_folder: false }, &zone)?;
            Some(format!("{} {:?} {}", piece.id?, piece.file, piece.submitted?.at))
        };
        assert_eq!(
            read("Week 1_s123_attempt_2022-11-17-10-30-00_n_plus_one.py").as_deref(),
            Some("s123 Some(\"n_plus_one.py\") 2022-11-17T10:30:00Z")
        );
        assert_eq!(
            read("Week 1_s123_attempt_2022-11-17-10-30-00.txt").as_deref(),
            Some("s123 None 2022-11-17T10:30:00Z")
        );
        assert_eq!(read("my_attempt_at_slugs.py"), None);
        assert_eq!(name_in("Name: Ann Lee (a_lee)\nAssignment: x\n"), Some(("Ann Lee".to_owned(), "a_lee".to_owned())));
    }
}
