//! Reading a zip that somebody handed in, whatever it is. Nothing of it is written to disk.
//!
//! Owns: the bounds that make a zip bomb a line in a report (APPNOTE.TXT of PKWARE is the format's specification).
//! Does not own: which file is meant (`choice`).

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use zip::ZipArchive;
use zip::extra_fields::ExtraField;
use zip::result::ZipError;

use super::choice::{Item, Kind};
use super::walk::{readable, whole_seconds, zip_stem};
use crate::judge::{LARGEST, Submission};

/// An open zip, and what is in it.
pub struct Archive {
    zip: ZipArchive<File>,
    items: Vec<Item>,
}

/// The largest zip of one learner, in bytes: a practice folder has some hundred thousand.
const LARGEST_ZIP: u64 = 64 << 20;
/// The most files of one learner's zip.
const MOST_FILES: usize = 20_000;
/// How far a file may be packed beyond what programs are, and from which size on that is asked.
const MOST_PACKED: u64 = 100;
const WORTH_ASKING: u64 = 100_000;

impl Archive {
    /// One learner's zip.
    ///
    /// # Errors
    /// It is no zip, too large, or holds too much: why, in a sentence.
    pub fn of_learner(path: &Path) -> Result<Archive, String> {
        let file = File::open(path).map_err(|e| format!("it cannot be read: {e}"))?;
        let size = file.metadata().map_err(|e| format!("it cannot be read: {e}"))?.len();
        if size > LARGEST_ZIP {
            return Err(format!("a zip of {} MiB; a submission has at most {}", size >> 20, LARGEST_ZIP >> 20));
        }
        match declared_files(&file) {
            Some(files) if files > MOST_FILES => {
                Err(format!("a zip of {files} files or more; a submission has at most {MOST_FILES}"))
            }
            _ => Archive::open(file),
        }
    }

    /// The zip that everybody's submissions are in: the instructor's own, of any size.
    ///
    /// # Errors
    /// It is no zip.
    pub fn of_room(path: &Path) -> Result<Archive, String> {
        Archive::open(File::open(path).map_err(|e| e.to_string())?)
    }

    fn open(file: File) -> Result<Archive, String> {
        let zip = ZipArchive::new(file).map_err(|problem| match problem {
            ZipError::Io(problem) => format!("it cannot be read as a zip: {problem}"),
            _ => "it is no zip, or a damaged one".to_owned(),
        })?;
        let double = zip.has_duplicate_names();
        let mut items: Vec<Item> = (0..zip.len()).filter_map(|index| item(&zip, index, double)).collect();
        items.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Archive { zip, items })
    }

    /// Its files, by path.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The whole path of a file that may be named from a folder that it is in.
    pub fn path_of(&self, item: &Item) -> String {
        let whole = self.items.iter().find(|other| other.index == item.index);
        whole.map_or_else(|| item.path.clone(), |whole| whole.path.clone())
    }

    /// Read a file: a submission of that name, and when it was last changed.
    ///
    /// # Errors
    /// It is not what a submission may be: why, in a sentence.
    pub fn read(&mut self, item: &Item, name: &str) -> Result<(Submission, Option<Timestamp>), String> {
        let entry = self.zip.by_index(item.index).map_err(|problem| match problem {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => "it wants a password".to_owned(),
            ZipError::CompressionMethodNotSupported(_) => "it is packed in a way that is not known here".to_owned(),
            problem => format!("it cannot be unpacked: {problem}"),
        })?;
        let (size, packed) = (entry.size(), entry.compressed_size().max(1));
        if size > LARGEST {
            return Err(format!("it says that it has {size} bytes; a submission has at most {LARGEST}"));
        }
        if size > WORTH_ASKING && size / packed > MOST_PACKED {
            return Err(format!("it is packed more than {MOST_PACKED} to 1, as no program is"));
        }
        let submitted = modified(&entry);
        // What it says of its size may be a lie: no more is unpacked than a submission may have.
        let mut source = Vec::new();
        match entry.take(LARGEST + 1).read_to_end(&mut source) {
            Ok(unpacked) if unpacked as u64 == size => {}
            _ => return Err("it does not unpack to what the zip says of it".to_owned()),
        }
        let submission = Submission::read(name.to_owned(), source.as_slice()).map_err(|error| error.what)?;
        Ok((submission, submitted))
    }
}

/// What an entry is; None for a folder.
fn item(zip: &ZipArchive<File>, index: usize, double: bool) -> Option<Item> {
    let entry = zip.by_index_data(index).ok()?;
    if entry.is_dir() {
        return None;
    }
    let path = match (readable(entry.name_raw()), entry.name()) {
        ((path, true), _) => path,
        ((_, false), Ok(path)) => path.into_owned(),
        ((path, false), Err(_)) => path,
    };
    // Some programs write Windows' separators.
    let path = path.replace('\\', "/");
    let climbs = path.starts_with('/') || path.contains('\0') || path.split('/').any(|part| part == "..");
    let kind = match () {
        () if double => Kind::Double,
        () if climbs || path.as_bytes().get(1) == Some(&b':') => Kind::Climbing,
        () if entry.is_symlink() => Kind::Link,
        () if zip_stem(&path).is_some() => Kind::Zip,
        () => Kind::File,
    };
    Some(Item { path, kind, index })
}

/// UTC where the entry has it (extra field 0x5455), else what clocks here showed.
fn modified(entry: &zip::read::ZipFile<'_, File>) -> Option<Timestamp> {
    let exact = entry.extra_data_fields().find_map(|field| match field {
        ExtraField::ExtendedTimestamp(times) => times.mod_time(),
        _ => None,
    });
    if let Some(second) = exact {
        return Timestamp::from_second(i64::from(second)).ok();
    }
    let time = entry.last_modified()?;
    let small = |number: u8| i8::try_from(number).ok();
    let local = DateTime::new(
        i16::try_from(time.year()).ok()?,
        small(time.month())?,
        small(time.day())?,
        small(time.hour())?,
        small(time.minute())?,
        small(time.second())?.min(59),
        0,
    );
    whole_seconds(local.ok()?.to_zoned(TimeZone::system()).ok()?.timestamp())
}

/// How many files the zip's last record says that it has, before anything is made of them (APPNOTE 4.3.16).
fn declared_files(mut file: &File) -> Option<usize> {
    const RECORD: usize = 22;
    let size = file.metadata().ok()?.len();
    let tail = size.min(65_535 + RECORD as u64);
    file.seek(SeekFrom::Start(size - tail)).ok()?;
    let mut bytes = Vec::new();
    file.take(tail).read_to_end(&mut bytes).ok()?;
    file.rewind().ok()?;
    let at = bytes.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let count = bytes.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}
