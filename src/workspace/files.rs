//! Writing files so that nothing is ever lost.
//!
//! Owns: a file appears whole or not at all, and none is overwritten unless that is meant.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use super::clock;
use crate::error::{Error, Result};

/// The folder of a practice folder that former files are moved to.
const KEPT: &str = "kept";

/// The user's cache folder for this program: `katabook` in `XDG_CACHE_HOME`, else in `~/.cache`. None where there is no
/// such place.
pub fn cache_folder() -> Option<PathBuf> {
    let absolute = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder = absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")))?;
    Some(folder.join("katabook"))
}

/// The content of a regular file. Anything else, a FIFO that would block or a device without end, is an error.
pub fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    use rustix::fs::{Mode, OFlags};
    let file: fs::File =
        rustix::fs::open(path, OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty())?.into();
    if !file.metadata()?.is_file() {
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, "it is not a regular file"));
    }
    let mut text = Vec::new();
    std::io::Read::read_to_end(&mut &file, &mut text).map(|_| text)
}

/// Write a file that is not there yet; false, and nothing changed, if it is. It appears whole or not at all.
pub fn write_new(path: &Path, text: &str) -> Result<bool> {
    if path.symlink_metadata().is_ok() {
        return Ok(false);
    }
    match prepared(path, text)?.persist_noclobber(path) {
        Ok(_) => Ok(true),
        Err(e) if e.error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
        Err(e) => Err(Error::io("write this file", path, &e.error)),
    }
}

/// Write a file, replacing it as a whole.
pub fn replace(path: &Path, text: &str) -> Result<()> {
    prepared(path, text)?.persist(path).map(|_| ()).map_err(|e| Error::io("write this file", path, &e.error))
}

/// Whether a file may be written at `path`: nothing is there, or one of ours, which has `marker` in its first bytes.
///
/// force: whether any other file may be replaced, too. What is no file never is.
///
/// # Errors
/// It may not.
pub fn may_replace(path: &Path, marker: &str, force: bool) -> Result<()> {
    let Ok(there) = fs::metadata(path) else {
        return match path.symlink_metadata() {
            Ok(_) if !force => Err(not_ours(path)), // a link to nowhere is somebody's, too
            Ok(_) | Err(_) => Ok(()),
        };
    };
    if !there.is_file() {
        return Err(Error::new("something that is no file is in the way").in_file(path).next("name another folder"));
    }
    let mut beginning = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut beginning));
    let ours = read.is_ok() && String::from_utf8_lossy(&beginning).contains(marker);
    if ours || force { Ok(()) } else { Err(not_ours(path)) }
}

/// How much of a file is looked at for a marker.
const HEAD: u64 = 512;

fn not_ours(path: &Path) -> Error {
    Error::new("this file was not written by kata, and is left as it is")
        .in_file(path)
        .next("name another folder, or replace it with --force")
}

/// A temporary file beside `path` with the new content, ready to be moved there.
fn prepared(path: &Path, text: &str) -> Result<tempfile::NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let failed = |e: std::io::Error| Error::io("write this file", path, &e);
    fs::create_dir_all(folder).map_err(failed)?;
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        // A temporary file is private by default; a learner's file is an ordinary one.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.prefix(".kata-").tempfile_in(folder).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    Ok(file)
}

/// Move a file of the folder `root` to where former files are kept; returns that place.
pub fn keep(root: &Path, file: &Path) -> Result<PathBuf> {
    let kept = kept_name(root, file)?;
    fs::rename(file, &kept).map(|()| kept).map_err(|e| Error::io("move this file", file, &e))
}

/// A name that is free for a former file: where it was, and the time.
pub fn kept_name(root: &Path, file: &Path) -> Result<PathBuf> {
    let place = file.strip_prefix(root).unwrap_or(file);
    let stem = place.file_stem().unwrap_or_default().to_string_lossy();
    let when = clock::now().to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d-%H%M%S").to_string();
    let folder = root.join(KEPT).join(place.parent().unwrap_or(Path::new("")));
    fs::create_dir_all(&folder).map_err(|e| Error::io("make this folder", &folder, &e))?;
    let names = (1..).map(|n| if n == 1 { format!("{stem}-{when}.py") } else { format!("{stem}-{when}-{n}.py") });
    let mut free = names.map(|name| folder.join(name)).filter(|path| path.symlink_metadata().is_err());
    free.next().ok_or_else(|| Error::new("no name is free here").in_file(&folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_ours_are_replaced_without_force_and_what_is_no_file_never() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let at = |name: &str| folder.path().join(name);
        fs::write(at("ours"), "<!-- mark -->\n").expect("writable");
        fs::write(at("theirs"), format!("{}mark", " ".repeat(512))).expect("writable");
        fs::create_dir(at("folder")).expect("writable");
        let may = |name: &str, force| may_replace(&at(name), "mark", force).is_ok();
        assert_eq!(["none", "ours", "theirs", "folder"].map(|name| may(name, false)), [true, true, false, false]);
        assert_eq!(["none", "ours", "theirs", "folder"].map(|name| may(name, true)), [true, true, true, false]);
    }
}
