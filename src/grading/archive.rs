//! Reading a zip that somebody handed in, whatever it is. Nothing of it is written to disk.
//!
//! Owns: the bounds that make a zip bomb a line in a report (APPNOTE.TXT of PKWARE is the format's specification).
//! Does not own: which file is meant (`choice`).

use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::DateTime;
use zip::ZipArchive;
use zip::extra_fields::ExtraField;
use zip::result::ZipError;

use super::item::{Item, Kind, Source};
use super::moment::{Moment, Zone};
use super::walk::{readable, zip_stem};
use crate::judge::{LARGEST, Submission};

/// An open zip, and what is in it.
pub struct Archive {
    zip: ZipArchive<Bytes>,
    entries: Vec<Entry>,
}

/// A file in a zip.
#[derive(Debug, Clone)]
pub struct Entry {
    pub path: String,
    pub kind: Kind,
    pub index: usize,
}

/// What a zip is read from: a file, or memory where it was in a zip itself.
type Bytes = Box<dyn ReadSeek + Send>;

trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

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
            return Err(too_large(size));
        }
        Archive::bounded(Box::new(file), size)
    }

    /// A learner's zip that is in this one, unpacked into memory.
    ///
    /// # Errors
    /// As for `of_learner`.
    pub fn within(&mut self, index: usize) -> Result<Archive, String> {
        let entry = self.zip.by_index(index).map_err(cannot_unpack)?;
        let size = entry.size();
        if size > LARGEST_ZIP {
            return Err(too_large(size));
        }
        let bytes = unpacked(entry, size)?;
        Archive::bounded(Box::new(Cursor::new(bytes)), size)
    }

    /// The zip that everybody's submissions are in: the instructor's own, of any size.
    ///
    /// # Errors
    /// It is no zip.
    pub fn of_room(path: &Path) -> Result<Archive, String> {
        Archive::open(Box::new(File::open(path).map_err(|e| e.to_string())?))
    }

    fn bounded(mut bytes: Bytes, size: u64) -> Result<Archive, String> {
        match declared_files(&mut bytes, size) {
            Some(files) if files > MOST_FILES => {
                Err(format!("a zip of {files} files or more; a submission has at most {MOST_FILES}"))
            }
            _ => Archive::open(bytes),
        }
    }

    fn open(bytes: Bytes) -> Result<Archive, String> {
        let zip = ZipArchive::new(bytes).map_err(|problem| match problem {
            ZipError::Io(problem) if problem.kind() != std::io::ErrorKind::UnexpectedEof => {
                format!("it cannot be read as a zip: {problem}")
            }
            _ => "it is no zip, or a damaged one".to_owned(),
        })?;
        let double = zip.has_duplicate_names();
        let mut entries: Vec<Entry> = (0..zip.len()).filter_map(|index| entry(&zip, index, double)).collect();
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Archive { zip, entries })
    }

    /// Its files, by path.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The text of a small file, if it is one.
    pub fn text(&mut self, path: &str, most: u64) -> Option<String> {
        let index = self.entries.iter().find(|entry| entry.path == path)?.index;
        let entry = self.zip.by_index(index).ok()?;
        let size = entry.size();
        (size <= most).then(|| unpacked(entry, size).ok()).flatten().and_then(|bytes| String::from_utf8(bytes).ok())
    }

    /// Read a file: a submission of that name, and when it was last changed.
    ///
    /// # Errors
    /// It is not what a submission may be: why, in a sentence.
    pub fn read(&mut self, index: usize, name: &str, zone: &Zone) -> Result<(Submission, Option<Moment>), String> {
        let entry = self.zip.by_index(index).map_err(cannot_unpack)?;
        let (size, packed) = (entry.size(), entry.compressed_size().max(1));
        if size > LARGEST {
            return Err(format!("it says that it has {size} bytes; a submission has at most {LARGEST}"));
        }
        if size > WORTH_ASKING && size / packed > MOST_PACKED {
            return Err(format!("it is packed more than {MOST_PACKED} to 1, as no program is"));
        }
        let submitted = modified(&entry, zone);
        let source = unpacked(entry, size)?;
        let submission = Submission::read(name.to_owned(), source.as_slice()).map_err(|error| error.what)?;
        Ok((submission, submitted))
    }
}

fn too_large(size: u64) -> String {
    format!("a zip of {} MiB; a submission has at most {}", size >> 20, LARGEST_ZIP >> 20)
}

fn cannot_unpack(problem: ZipError) -> String {
    match problem {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => "it wants a password".to_owned(),
        ZipError::CompressionMethodNotSupported(_) => "it is packed in a way that is not known here".to_owned(),
        problem => format!("it cannot be unpacked: {problem}"),
    }
}

/// What an entry says of its size may be a lie: no more is unpacked than it says.
fn unpacked(entry: impl Read, size: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    match entry.take(size + 1).read_to_end(&mut bytes) {
        Ok(unpacked) if unpacked as u64 == size => Ok(bytes),
        _ => Err("it does not unpack to what the zip says of it".to_owned()),
    }
}

/// What an entry is; None for a folder.
fn entry(zip: &ZipArchive<Bytes>, index: usize, double: bool) -> Option<Entry> {
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
    Some(Entry { path, kind, index })
}

/// UTC where the entry has it (extra field 0x5455), else what clocks showed in some zone.
fn modified(entry: &zip::read::ZipFile<'_, Bytes>, zone: &Zone) -> Option<Moment> {
    let exact = entry.extra_data_fields().find_map(|field| match field {
        ExtraField::ExtendedTimestamp(times) => times.mod_time(),
        _ => None,
    });
    if let Some(second) = exact {
        return Some(Moment { at: Timestamp::from_second(i64::from(second)).ok()?, by: "the zip".to_owned() });
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
    zone.moment(local.ok()?, "the zip")
}

/// How many files the zip's last record says that it has, before anything is made of them (APPNOTE 4.3.16).
fn declared_files(bytes: &mut Bytes, size: u64) -> Option<usize> {
    const RECORD: usize = 22;
    let tail = size.min(65_535 + RECORD as u64);
    bytes.seek(SeekFrom::Start(size - tail)).ok()?;
    let mut end = Vec::new();
    bytes.take(tail).read_to_end(&mut end).ok()?;
    bytes.rewind().ok()?;
    let at = end.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let count = end.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

impl Entry {
    /// The entry as an item.
    ///
    /// path: as the learner has it.  file: where it is, from the room.
    pub fn item(&self, path: &str, file: String, source: Source) -> Item {
        Item { path: path.to_owned(), file, kind: self.kind, source }
    }
}
