//! Canvas's "Download Submissions".
//!
//! Source: `lib/content_zipper.rb` of instructure/canvas-lms (`get_filename`, `sanitize_file_name`,
//! `sanitize_user_name`, `add_upload_submission`). All files lie at the top:
//! `leeann_LATE_1234_56789_slugs.py` is the sortable name ("Lee, Ann") in small letters and without what is no letter,
//! `LATE` if it was late, the user's id, the file's id, the file's name; `leeann_1234_text.html` and `…_link.html` are
//! what was typed into the page. Anonymous assignments have `anon_Ab3d9` (after `LATE_`) in place of name and id. Only the
//! latest attempt is in there, and its times are those of the download. Canvas renames a file that is handed in again:
//! `slugs-1.py`.

use super::piece::{Piece, Top};

/// None unless most of what lies there is so named: a file or two of other people's may look like it.
pub fn pieces(top: &[Top]) -> Vec<Piece> {
    let pieces: Vec<Piece> = top.iter().filter(|top| !top.is_folder).filter_map(|top| piece(&top.name)).collect();
    if pieces.len() * 2 > top.len() { pieces } else { Vec::new() }
}

fn piece(entry: &str) -> Option<Piece> {
    let parts: Vec<&str> = entry.split('_').collect();
    let number =
        |part: Option<&&str>| part.is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let late_and_anonymous = parts.first() == Some(&"LATE") && parts.get(1) == Some(&"anon");
    let (name, id, late, rest) = if parts.first() == Some(&"anon") || late_and_anonymous {
        let at = usize::from(late_and_anonymous) + 1;
        (None, format!("anon_{}", parts.get(at)?), late_and_anonymous, at + 1)
    } else {
        let at = (1..parts.len()).find(|at| number(parts.get(*at)))?;
        let late = at > 1 && parts[at - 1] == "LATE";
        let name = parts[..at - usize::from(late)].join("_");
        (Some(name).filter(|name| !name.is_empty()), parts[at].to_owned(), late, at + 1)
    };
    let file = match &parts[rest..] {
        [typed @ ("text.html" | "link.html")] => (*typed).to_owned(),
        [file, name @ ..] if number(Some(file)) && !name.is_empty() => name.join("_"),
        _ => return None,
    };
    Some(Piece {
        platform: "Canvas",
        id: Some(id),
        name,
        entry: entry.to_owned(),
        file: Some(file),
        late: Some(late),
        ..Piece::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_who_whether_late_and_which_file() {
        let read = |name: &str| {
            let piece = piece(name)?;
            Some(format!("{:?} {} {:?} {}", piece.name, piece.id?, piece.late?, piece.file?))
        };
        assert_eq!(
            read("leeann_1234_56789_n_plus_one.py").as_deref(),
            Some("Some(\"leeann\") 1234 false n_plus_one.py")
        );
        assert_eq!(read("leeann_LATE_1234_56789_slugs-1.py").as_deref(), Some("Some(\"leeann\") 1234 true slugs-1.py"));
        assert_eq!(read("leeann_1234_text.html").as_deref(), Some("Some(\"leeann\") 1234 false text.html"));
        assert_eq!(read("LATE_anon_Ab3d9_77_slugs.py").as_deref(), Some("None anon_Ab3d9 true slugs.py"));
        assert_eq!(read("week_1_notes.txt"), None);
    }
}
