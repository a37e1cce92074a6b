//! What an installer's failure means, in a sentence with the next step.
//!
//! Owns: knowing the words of uv and pip for what goes wrong. Where none fits, their own are told.

use std::path::Path;

use crate::catalog::Packages;
use crate::error::Error;

/// What was being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing<'d> {
    Locking,
    /// Making an environment, from the index or from a folder of wheels.
    Syncing(Option<&'d Path>),
    Vendoring,
}

const FULL: &[&str] = &["No space left on device", "Disk quota exceeded"];
const OFFLINE: &[&str] = &[
    "dns error",
    "client error (Connect)",
    "tcp connect error",
    "Failed to establish a new connection",
    "NewConnectionError",
    "Temporary failure in name resolution",
    "Network is unreachable",
    "Cannot connect to proxy",
    "operation timed out",
    "Read timed out",
    "ConnectTimeoutError",
];
const OTHER_FILE: &[&str] = &["Hash mismatch", "DO NOT MATCH THE HASHES"];
const NO_WHEEL: &[&str] =
    &["no usable wheels", "no wheels", "building from source is disabled", "matching Python ABI tag"];
const UNKNOWN: &[&str] = &["was not found in", "No matching distribution found", "there is no version of"];
const OLD_UV: &[&str] = &["unexpected argument", "unrecognized subcommand"];

/// What it means that an installer said `said` and failed.
pub fn explained(said: &str, doing: Doing<'_>, packages: &Packages) -> Error {
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let name = &packages.name;
    let nothing = "nothing was made";
    if has(FULL) {
        return Error::new(format!("the disk is full: {nothing}"))
            .next("free some space, and try again; XDG_CACHE_HOME and TMPDIR name folders on other disks");
    }
    if has(OLD_UV) {
        return Error::new(format!("this uv does not know what it is asked for: {}", own_words(said)))
            .next("update it (`uv self update`, or as it was installed)");
    }
    if has(OTHER_FILE) {
        return Error::new(format!("a file is not the one that was locked, and {nothing}: {}", own_words(said)))
            .in_file(packages.lock_file())
            .next("ask who sent it: the index, a mirror or a folder of wheels; the lock is what its author saw");
    }
    if let Doing::Syncing(Some(folder)) = doing
        && (has(UNKNOWN) || has(NO_WHEEL))
    {
        return Error::new(format!("this folder lacks wheels of the environment `{name}`: {}", own_words(said)))
            .in_file(folder)
            .next(format!(
                "`kata env vendor {} {name}` fills it, on a machine with a network, this Python and this system",
                folder.display()
            ));
    }
    if has(OFFLINE) {
        return Error::new(format!("the package index cannot be reached, and {nothing}")).next(match doing {
            Doing::Syncing(_) => format!(
                "try again with a network; without one, `kata env sync {name} --from DIR` takes wheels that `kata env \
                 vendor DIR` brought"
            ),
            Doing::Locking | Doing::Vendoring => "try again with a network".to_owned(),
        });
    }
    other(said, doing, packages)
}

/// What is wrong with the packages themselves; and whatever else there is.
fn other(said: &str, doing: Doing<'_>, packages: &Packages) -> Error {
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let in_manifest = |what: String| {
        Error::new(what)
            .in_file(packages.manifest())
            .next(format!("correct `packages` of `[environments.{}]`", packages.name))
    };
    if doing == Doing::Locking {
        return match unknown_package(said) {
            Some(package) => in_manifest(format!("the package index has no package `{package}`")),
            None if said.contains("No solution found") => {
                in_manifest(format!("no versions of these packages will do: {}", own_words(said)))
            }
            None => Error::new(format!("uv cannot lock the environment `{}`: {}", packages.name, own_words(said))),
        };
    }
    if has(NO_WHEEL) || has(UNKNOWN) {
        return Error::new(format!(
            "a package of the lock is not to be had for this Python and system: {}",
            own_words(said)
        ))
        .in_file(packages.lock_file())
        .next(format!("{} with `--upgrade`, if the workbook is yours; else another Python", packages.command("lock")));
    }
    Error::new(format!("the environment `{}` cannot be brought: {}", packages.name, own_words(said)))
}

/// The package that uv does not find anywhere.
fn unknown_package(said: &str) -> Option<&str> {
    let (before, _) = said.split_once(" was not found in the package registry")?;
    before.split_whitespace().next_back()
}

/// What the installer itself says that is wrong, in one line: its errors with their causes.
fn own_words(said: &str) -> String {
    let mut lines = said.lines().map(str::trim);
    let told = |line: &str| {
        let words = ["error: ", "ERROR: ", "cause: ", "Caused by: "].iter().find_map(|head| line.strip_prefix(head))?;
        // A heading, whose causes say it all.
        (words != "No solution found when resolving dependencies").then(|| words.trim_end_matches('.').to_owned())
    };
    let mut words: Vec<String> = lines.clone().filter_map(told).collect();
    words.dedup();
    if words.is_empty() {
        words = lines.rfind(|line| !line.is_empty()).map(str::to_owned).into_iter().collect();
    }
    words.truncate(3);
    words.join(": ")
}
