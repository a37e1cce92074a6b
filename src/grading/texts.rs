//! The texts of submissions, found again where a row says that they were.
//!
//! Owns: a text counts only if it is the one that was graded. Does not own: finding submissions (`room`).

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{Cursor, Read, Seek};
use std::path::{Component, Path};

use zip::ZipArchive;

use super::row::Row;
use crate::catalog::hash_of;
use crate::error::{Error, Result};

/// Larger submissions are not shown.
const LARGEST: u64 = 1 << 20;
/// A zip within a zip is unpacked into memory.
const LARGEST_INNER_ZIP: u64 = 64 << 20;

/// The texts of the submissions of `rows`, by their SHA-256, as far as they are as they were; bytes that are no UTF-8 are
/// replaced.
///
/// base: the folder of submissions, or a zip.
///
/// # Errors
/// There is nothing at `base`.
pub fn texts(base: &Path, rows: &[Row]) -> Result<HashMap<String, String>> {
    fs::metadata(base).map_err(|e| {
        Error::io("read the submissions", base, &e)
            .next("name the folder or zip that was graded, or leave --submissions out")
    })?;
    let mut texts = HashMap::new();
    for (hash, file) in rows.iter().filter_map(|row| row.submission_sha256.as_ref().zip(row.file.as_ref())) {
        if !texts.contains_key(hash)
            && let Some(bytes) = read(base, file).filter(|bytes| hash_of(bytes) == *hash)
        {
            texts.insert(hash.clone(), String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok(texts)
}

/// The file at this place below `base`, where any part of the path may be a zip.
fn read(base: &Path, file: &str) -> Option<Vec<u8>> {
    let path = Path::new(file);
    if path.components().any(|part| !matches!(part, Component::Normal(_))) {
        return None; // what leads out of the folder is no submission
    }
    let whole = base.join(path);
    if whole.is_file() {
        return bounded(File::open(&whole).ok()?, LARGEST);
    }
    let zip = whole.ancestors().find(|part| part.is_file())?;
    let within = whole.strip_prefix(zip).ok()?.to_str()?;
    from_zip(ZipArchive::new(File::open(zip).ok()?).ok()?, within)
}

fn from_zip<R: Read + Seek>(mut zip: ZipArchive<R>, path: &str) -> Option<Vec<u8>> {
    if let Ok(entry) = zip.by_name(path) {
        return bounded(entry, LARGEST);
    }
    let (at, _) = path.match_indices('/').find(|(at, _)| zip.index_for_name(&path[..*at]).is_some())?;
    let inner = bounded(zip.by_name(&path[..at]).ok()?, LARGEST_INNER_ZIP)?;
    from_zip(ZipArchive::new(Cursor::new(inner)).ok()?, &path[at + 1..])
}

/// All that there is to read, unless it is more than `most`.
fn bounded(from: impl Read, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= most).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;

    fn zipped(name: &str, bytes: &[u8]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, SimpleFileOptions::default()).expect("memory can be written");
        zip.write_all(bytes).expect("memory can be written");
        zip.finish().expect("memory can be written").into_inner()
    }

    #[test]
    fn a_file_is_found_in_folders_and_zips_and_nothing_outside_of_them() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let at = |name: &str| folder.path().join(name);
        fs::create_dir_all(at("room/ann")).expect("writable");
        fs::write(at("room/ann/k.py"), "a").expect("writable");
        fs::write(at("room/ben.zip"), zipped("x/k.py", b"b")).expect("writable");
        fs::write(at("all.zip"), zipped("cleo.zip", &zipped("k.py", b"c"))).expect("writable");
        fs::write(at("secret"), "s").expect("writable");
        let read =
            |base: &str, file: &str| read(&at(base), file).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert_eq!(read("room", "ann/k.py").as_deref(), Some("a"));
        assert_eq!(read("room", "ben.zip/x/k.py").as_deref(), Some("b"));
        assert_eq!(read("all.zip", "cleo.zip/k.py").as_deref(), Some("c"));
        for nothing in ["../secret", "ann/none.py", "ben.zip/k.py", "/etc/hostname"] {
            assert_eq!(read("room", nothing), None, "{nothing}");
        }
    }
}
