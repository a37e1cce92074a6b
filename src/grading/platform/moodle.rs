//! Moodle's "Download all submissions".
//!
//! Source: `mod/assign/classes/downloader.php` of moodle/moodle. A folder for each learner and plugin,
//! `Ann Lee_482285_assignsubmission_file` (with `_` at its end in older versions), or, where files are not downloaded in
//! folders, `Ann Lee_482285_assignsubmission_file_slugs.py`. The number is the one of the grading worksheet,
//! "Participant 482285"; of a group it is the group's. Underscores in names have become blanks. Only the latest attempt
//! is in there, and its times are those of the download (`zip_writer.php`: "Defaults to current time").

use super::piece::{Piece, Top};

const PLUGIN: &str = "_assignsubmission_";

pub fn piece(top: &Top) -> Option<Piece> {
    let (who, rest) = top.name.split_once(PLUGIN)?;
    let (plugin, file) = match rest.split_once('_') {
        Some((plugin, file)) => (plugin, (!file.is_empty()).then(|| file.to_owned())),
        None => (rest, None),
    };
    let (name, id) = match who.rsplit_once('_') {
        Some((name, id)) if !id.is_empty() && id.bytes().all(|b| b.is_ascii_digit()) => (name, Some(id.to_owned())),
        _ => (who, None),
    };
    // What was typed into the page comes after the files, and counts where there are none.
    let attempt = if plugin == "file" { "file" } else { "" };
    (!name.is_empty() && (top.is_folder || file.is_some())).then(|| Piece {
        platform: "Moodle",
        id,
        name: Some(name.to_owned()),
        entry: top.name.clone(),
        file,
        is_folder: top.is_folder,
        attempt: attempt.to_owned(),
        ..Piece::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_files_name_the_learner_and_the_number() {
        let read = |name: &str, is_folder: bool| {
            let piece = piece(&Top { name: name.to_owned(), is_folder })?;
            Some((piece.name?, piece.id.unwrap_or_default(), piece.file.unwrap_or_default()))
        };
        let told = |name: &str, id: &str, file: &str| Some((name.to_owned(), id.to_owned(), file.to_owned()));
        assert_eq!(read("Ann Lee_482285_assignsubmission_file", true), told("Ann Lee", "482285", ""));
        assert_eq!(read("Ann Lee_482285_assignsubmission_file_", true), told("Ann Lee", "482285", ""));
        assert_eq!(
            read("Ann Lee_482285_assignsubmission_file_n_plus_one.py", false),
            told("Ann Lee", "482285", "n_plus_one.py")
        );
        assert_eq!(read("Default group_assignsubmission_file", true), told("Default group", "", ""));
        assert_eq!(read("ann_lee", true), None);
    }
}
