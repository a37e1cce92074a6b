//! What a full proof of a kata rests on, as one hash.
//!
//! Owns: which files and which probes those are. Does not own: what is proven (`proofs`), where it is written
//! (`ledger`).
//!
//! The pages, prompt.md and concept.md, are left out: all that is asked of them is asked in each light proof. So is the
//! engine that every check runs on: a light proof of everything holds against it, and the sample of CI.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::catalog::{Files, Kata, hash_of};
use crate::error::Result;

/// To be raised when a full proof asks for more than it did: what was proven before is no proof of that.
const RULES: u32 = 1;

/// The hash of each probe of the harness, as `compile.py` made them at build time.
static PROBES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let text = include_str!(concat!(env!("OUT_DIR"), "/probes.json"));
    serde_json::from_str(text).unwrap_or_default()
});

/// The hash of what a proof of `kata` rests on.
///
/// # Errors
/// A file of the kata's cannot be read.
pub fn of(files: &Files, kata: &Kata) -> Result<String> {
    with_probes(files, kata, &PROBES)
}

fn with_probes(files: &Files, kata: &Kata, probes: &BTreeMap<String, String>) -> Result<String> {
    let mut digest = Sha256::new();
    let mut add = |name: &str, text: &str| {
        for part in [name, text] {
            digest.update((part.len() as u64).to_le_bytes());
            digest.update(part);
        }
    };
    add("rules", &RULES.to_string());
    let folder = kata.at.folder();
    for below in ["", "/mistakes", "/breaks", "/predict"] {
        for name in files.list(&format!("{folder}{below}")).iter().filter(|name| is_run(name)) {
            let text = files.read(&format!("{folder}{below}/{name}"))?.unwrap_or_default();
            add(&format!("{below}/{name}"), &text);
        }
    }
    for (name, bytes) in kata.beside.iter().filter(|(name, _)| name.contains('/') || !is_run(name)) {
        add(&format!("beside/{name}"), &hash_of(bytes));
    }
    add("reference", &kata.reference);
    if let Some(packages) = kata.need.packages() {
        add("lock", &packages.lock()?.unwrap_or_default());
    }
    for probe in probes_of(kata) {
        // A name that is no probe's is one of the engine's, such as `check`.
        if let Some(hash) = probes.get(&probe) {
            add(&probe, hash);
        }
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn is_run(name: &str) -> bool {
    name == "kata.toml" || name.ends_with(".py")
}

/// What the checks of a kata and their helpers import from the harness, the engine's own names among it.
fn probes_of(kata: &Kata) -> BTreeSet<String> {
    let sources = std::iter::once(&kata.checks).chain(kata.helpers.values());
    sources.flat_map(|source| named_in(source)).collect()
}

/// The names that a source takes from the package, wherever in it: `from katabook import a, b`, `katabook.c`.
fn named_in(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, package) in source.match_indices("katabook") {
        let (before, after) = (&source[..at], &source[at + package.len()..]);
        if let Some(inside) = after.strip_prefix('.') {
            found.push(word(inside));
        } else if let Some(names) = after.trim_start().strip_prefix("import")
            && before.trim_end().ends_with("from")
        {
            let names = names.trim_start_matches([' ', '\t', '\\']);
            let listed = match names.strip_prefix('(') {
                Some(several) => several.split(')').next(),
                None => names.lines().next(),
            };
            let lines = listed.unwrap_or_default().lines().map(|line| line.split('#').next().unwrap_or_default());
            found.extend(lines.flat_map(|line| line.split(',')).map(|name| word(name.trim())));
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// The name that a text begins with.
fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::catalog::Workbook;

    #[test]
    fn imports_are_found_in_every_form() {
        let source = "from katabook import check, sql as s\nfrom katabook import (\n    memory,  # held\n    steps,\n)\n\
                      import katabook.threads\n\ndef f():\n    from katabook.event_loop import run\n";
        assert_eq!(named_in(source), ["check", "sql", "memory", "steps", "threads", "event_loop"]);
    }

    #[test]
    fn a_probe_that_is_imported_counts_and_no_other() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let tiny = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks/tiny");
        copy(&tiny, folder.path());
        let hash = |probes: [(&str, &str); 2]| {
            let workbook = Workbook::in_folder(folder.path()).expect("a workbook");
            let kata = workbook.kata("slugs").expect("a kata");
            let probes = probes.map(|(name, hash)| (name.to_owned(), hash.to_owned()));
            with_probes(workbook.files(), &kata, &probes.into()).expect("readable")
        };
        let checks = folder.path().join("katas/text/slugs/checks.py");
        let text = fs::read_to_string(&checks).expect("it is there") + "\nfrom katabook import sql\n";
        fs::write(&checks, &text).expect("writable");
        let first = hash([("sql", "1"), ("steps", "1")]);
        assert_eq!(first, hash([("sql", "1"), ("steps", "2")]));
        assert_ne!(first, hash([("sql", "2"), ("steps", "1")]));
        fs::write(&checks, text + "\n").expect("writable");
        assert_ne!(first, hash([("sql", "1"), ("steps", "1")]), "a byte of the checks");
    }

    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).expect("writable");
        for entry in fs::read_dir(from).expect("readable").flatten() {
            let to = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &to);
            } else {
                fs::copy(entry.path(), &to).expect("writable");
            }
        }
    }

    #[test]
    fn every_probe_has_a_hash() {
        assert!(PROBES.len() > 10 && PROBES.contains_key("threads"), "{PROBES:?}");
    }
}
