//! `kata feedback`

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::console::Console;
use super::report::{rows, workshop};
use crate::error::{Error, Result};
use crate::exit_code::Exit;
use crate::grading::texts::texts;
use crate::report::feedback::{MARKER, all, html, markdown};
use crate::workspace::files;

/// Write a file for each learner, made of a room's results
///
/// Nothing is run again. A file has one learner's results and nobody else's, and is called as the results call that
/// learner. A new folder appears with all files or not at all; in one that is there, each file is replaced as a whole.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata feedback results.jsonl feedback --submissions handed-in\n  kata feedback results.jsonl feedback --format md"
)]
pub struct FeedbackArgs {
    /// The file of results: JSON lines
    pub results: PathBuf,
    /// The folder to write
    pub out: PathBuf,
    /// What the files are
    #[arg(long, value_enum, default_value_t)]
    pub format: FeedbackFormat,
    /// The folder or zip of the submissions, to show each learner's code
    #[arg(long, value_name = "DIR")]
    pub submissions: Option<PathBuf>,
    /// What the files are headed by; without it, the workshop's title
    #[arg(long)]
    pub title: Option<String>,
    /// Replace files that were not written by this command, too
    #[arg(long)]
    pub force: bool,
}

/// What the files are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum FeedbackFormat {
    /// Web pages, each in one file without anything from a network
    #[default]
    Html,
    /// Markdown
    Md,
}

pub fn run(args: &FeedbackArgs, console: &Console) -> Result<Exit> {
    let rows = rows(&args.results)?;
    let texts = args.submissions.as_ref().map(|folder| texts(folder, &rows)).transpose()?.unwrap_or_default();
    let title = args.title.as_deref().or_else(|| workshop(&rows)).unwrap_or_default();
    let (ending, render): (_, fn(&_) -> String) = match args.format {
        FeedbackFormat::Html => ("html", html),
        FeedbackFormat::Md => ("md", markdown),
    };
    let mut taken = HashMap::new();
    let named = all(title, &rows, &texts).into_iter();
    let written: Vec<(String, String)> =
        named.map(|(learner, feedback)| (file_name(learner, ending, &mut taken), render(&feedback))).collect();
    write(&args.out, &written, args.force)?;
    let number = match written.len() {
        1 => "a file for one learner".to_owned(),
        many => format!("files for {many} learners"),
    };
    console.print(&format!("{}: {number}\n", super::as_typed(&args.out).display()));
    let stale = stale(&args.out, ending, &written);
    if !stale.is_empty() {
        console.note(&format!("written before, and of nobody in these results: {}", stale.join(", ")));
    }
    console.print("Next: give each learner their own file; it names nobody else.\n");
    Ok(Exit::Passed)
}

/// Letters, digits and a few signs of a learner's name, which every system takes for a file's; a number behind it where
/// another's is the same but for case.
fn file_name(learner: &str, ending: &str, taken: &mut HashMap<String, usize>) -> String {
    let fits = |c: char| if c.is_alphanumeric() || " -_.,@+".contains(c) { c } else { '_' };
    let name: String = learner.chars().map(fits).take(100).collect();
    let name = name.trim_matches([' ', '.']);
    let name = if name.is_empty() { "learner" } else { name };
    let number = taken.entry(name.to_lowercase()).or_insert(0);
    *number += 1;
    if *number == 1 { format!("{name}.{ending}") } else { format!("{name} ({number}).{ending}") }
}

/// Write the files: into a folder beside, which becomes the new one, or each into the one that is there.
fn write(out: &Path, written: &[(String, String)], force: bool) -> Result<()> {
    if fs::symlink_metadata(out).is_ok() {
        if !out.is_dir() {
            return Err(Error::new("this is no folder").in_file(out).next("name another one"));
        }
        written.iter().try_for_each(|(name, _)| files::may_replace(&out.join(name), MARKER, force))?;
        return written.iter().try_for_each(|(name, text)| files::replace(&out.join(name), text));
    }
    let failed = |e: std::io::Error| Error::io("write this folder", out, &e);
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(failed)?;
    let beside = tempfile::Builder::new().prefix(".kata-").tempdir_in(parent).map_err(failed)?;
    written.iter().try_for_each(|(name, text)| files::replace(&beside.path().join(name), text))?;
    make_ordinary(beside.path()).map_err(failed)?;
    fs::rename(beside.path(), out).map_err(failed)?;
    let _moved = beside.keep();
    Ok(())
}

/// A temporary folder is private; this one is to be handed on.
fn make_ordinary(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

/// Files of ours that are of nobody any more.
fn stale(out: &Path, ending: &str, written: &[(String, String)]) -> Vec<String> {
    let names: BTreeSet<&str> = written.iter().map(|(name, _)| name.as_str()).collect();
    let listed = fs::read_dir(out).into_iter().flatten().flatten();
    let ours = |name: &String| {
        name.ends_with(&format!(".{ending}")) && files::may_replace(&out.join(name), MARKER, false).is_ok()
    };
    let mut stale: Vec<String> = listed
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !names.contains(name.as_str()) && ours(name))
        .collect();
    stale.sort();
    stale
}
