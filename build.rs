//! What of the engine `kata` is built with: a digest of it, and a hash for each probe of the harness.
//!
//! No Python is needed here: the harness is read as text. Compiling it is the worker's (`src/worker/build.rs`).

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What can change how a check ends, or what of that is compared: all of it is in the digest of the engine.
const ENGINE: [&str; 10] = [
    "src/worker",
    "src/catalog",
    "src/environment",
    "src/judge",
    "src/protocol",
    "src/outcome.rs",
    "src/diagnosis",
    "src/diagnosis.rs",
    "src/assessment",
    "Cargo.lock",
];

/// What every check runs on; what only these need is the engine's, and not a probe's.
const RUNNING: [&str; 2] = ["katabook", "katabook._running.runner"];

fn main() {
    for part in ENGINE.iter().chain(&["katas", "python_reference"]) {
        println!("cargo:rerun-if-changed={part}");
    }
    println!("cargo:rustc-env=KATABOOK_ENGINE={}", engine());
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let hashes = serde_json::to_string_pretty(&hashes_of_probes(&harness())).expect("strings become JSON");
    fs::write(out.join("probes.json"), hashes).expect("OUT_DIR can be written");
}

/// A digest of the engine, for what is remembered of its runs. Another compiler may hash otherwise: then it is forgotten.
fn engine() -> String {
    let mut hasher = DefaultHasher::new();
    env!("CARGO_PKG_VERSION").hash(&mut hasher);
    for file in ENGINE.iter().flat_map(|part| files_of(Path::new(part))) {
        (file.display().to_string(), fs::read(&file).unwrap_or_default()).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// A file, or all files of a folder in order.
fn files_of(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else { return vec![path.to_owned()] };
    let mut inside: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    inside.retain(|path| path.file_name().is_none_or(|name| name != "__pycache__"));
    inside.sort();
    inside.iter().flat_map(|path| files_of(path)).collect()
}

/// A module of the harness.
struct Module {
    is_package: bool,
    source: String,
}

type Modules = BTreeMap<String, Module>;

fn harness() -> Modules {
    let root = Path::new("src/worker/harness");
    let files = files_of(&root.join("katabook")).into_iter().filter(|path| path.extension().is_some_and(|e| e == "py"));
    files
        .map(|path| {
            let source = fs::read_to_string(&path).expect("the harness is text");
            let below = path.strip_prefix(root).expect("it is below").with_extension("");
            let mut parts: Vec<String> = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            let is_package = parts.last().is_some_and(|name| name == "__init__");
            parts.truncate(parts.len() - usize::from(is_package));
            (parts.join("."), Module { is_package, source })
        })
        .collect()
}

/// The name of each probe -> the SHA-256 of what it is made of: its own modules and those that they import, but for the
/// engine's that every check runs on. `tests/probes.py` says the same by Python's own grammar, and a test compares.
fn hashes_of_probes(modules: &Modules) -> BTreeMap<String, String> {
    let imports: BTreeMap<_, _> =
        modules.iter().map(|(name, module)| (name.as_str(), imported_by(name, module, modules))).collect();
    let is_public = |name: &str| name.matches('.').count() == 1 && !name.starts_with("katabook._");
    let public: BTreeSet<&str> = modules.keys().map(String::as_str).filter(|name| is_public(name)).collect();
    let engine = reached(&RUNNING, &imports, &public);
    let hash = |probe: &&str| {
        let mut digest = Sha256::new();
        for module in reached(&[probe], &imports, &engine) {
            for part in [module, modules[module].source.as_str()] {
                digest.update((part.len() as u64).to_le_bytes());
                digest.update(part);
            }
        }
        let hash = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        (probe.trim_start_matches("katabook.").to_owned(), hash)
    };
    public.iter().map(hash).collect()
}

/// The modules that `begin` imports, directly or through others, itself included; `but` is not entered.
fn reached<'a>(
    begin: &[&'a str],
    imports: &'a BTreeMap<&str, BTreeSet<String>>,
    but: &BTreeSet<&str>,
) -> BTreeSet<&'a str> {
    let (mut found, mut left) = (BTreeSet::new(), begin.to_vec());
    while let Some(module) = left.pop() {
        if !but.contains(module) && found.insert(module) {
            left.extend(imports[module].iter().map(String::as_str));
        }
    }
    found
}

/// The modules of the harness that one imports, at its top or inside a function.
fn imported_by(name: &str, module: &Module, known: &Modules) -> BTreeSet<String> {
    let package = if module.is_package { name } else { name.rsplit_once('.').map_or("", |(package, _)| package) };
    let mut found = BTreeSet::from([package.to_owned()]);
    for statement in imports_in(&module.source) {
        match statement.strip_prefix("from ").and_then(|rest| rest.split_once(" import ")) {
            Some((from, names)) => {
                let base = absolute(package, from.trim());
                found.extend(names_in(names).map(|name| format!("{base}.{name}")));
                found.insert(base);
            }
            None => found.extend(names_in(statement.trim_start_matches("import ")).map(str::to_owned)),
        }
    }
    found.retain(|name| known.contains_key(name));
    found
}

/// `..a` as seen from a package.
fn absolute(package: &str, from: &str) -> String {
    let below = from.trim_start_matches('.');
    let level = from.len() - below.len();
    if level == 0 {
        return below.to_owned();
    }
    let above: Vec<&str> = package.split('.').collect();
    let above = &above[..(above.len() + 1).saturating_sub(level)];
    above.iter().copied().chain(Some(below).filter(|name| !name.is_empty())).collect::<Vec<_>>().join(".")
}

/// `a, b as c` without what they are called.
fn names_in(list: &str) -> impl Iterator<Item = &str> {
    let plain = list.split(',').map(|name| name.split(" as ").next().unwrap_or_default().trim());
    plain.filter(|name| !name.is_empty())
}

/// The import statements of a source, each in one line without comments. What stands in a text of several lines is none.
fn imports_in(source: &str) -> Vec<String> {
    let (mut found, mut in_text, mut open): (Vec<String>, bool, bool) = (Vec::new(), false, false);
    for line in source.lines() {
        let quotes = line.matches("\"\"\"").count();
        let begins_in_text = in_text;
        in_text ^= quotes % 2 == 1;
        if begins_in_text || quotes > 0 {
            continue;
        }
        let code = line.split('#').next().unwrap_or_default().trim();
        if open {
            let last = found.last_mut().expect("one is open");
            last.push_str(code.trim_end_matches(')'));
        } else if code.starts_with("import ") || (code.starts_with("from ") && code.contains(" import ")) {
            found.push(code.replace(['(', ')'], ""));
        } else {
            continue;
        }
        open = if open { !code.ends_with(')') } else { code.contains('(') && !code.ends_with(')') };
    }
    found
}
