//! The arrows between modules, as ARCHITECTURE.md draws them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::repository;

/// For each module, the modules of this crate that it may name.
const ARROWS: &[(&str, &[&str])] = &[
    ("cli", &["commands", "error", "exit_code", "python"]),
    (
        "commands",
        &[
            "error",
            "exit_code",
            "catalog",
            "outcome",
            "judge",
            "assessment",
            "audit",
            "comparison",
            "editor",
            "environment",
            "predict",
            "workspace",
            "report",
            "tui",
            "interview",
            "import",
            "scaffold",
            "grading",
            "package",
            "search",
            "map",
            "environment",
            "python",
        ],
    ),
    ("error", &[]),
    ("exit_code", &[]),
    ("catalog", &["error", "outcome"]),
    ("outcome", &["protocol"]),
    ("environment", &["error", "catalog", "protocol", "python", "workspace"]),
    ("judge", &["error", "catalog", "outcome", "protocol", "python", "environment"]),
    ("diagnosis", &["catalog", "outcome"]),
    ("assessment", &["error", "catalog", "outcome", "judge", "diagnosis", "workspace"]),
    ("predict", &["error", "catalog", "outcome", "judge"]),
    (
        "audit",
        &[
            "error",
            "catalog",
            "outcome",
            "judge",
            "diagnosis",
            "assessment",
            "comparison",
            "predict",
            "workspace",
            "environment",
        ],
    ),
    (
        "tui",
        &[
            "error",
            "catalog",
            "outcome",
            "judge",
            "diagnosis",
            "assessment",
            "report",
            "workspace",
            "editor",
            "comparison",
            "search",
        ],
    ),
    ("comparison", &["error", "catalog", "outcome", "judge"]),
    ("editor", &["error"]),
    ("import", &["error", "catalog", "outcome", "workspace"]),
    ("workspace", &["error", "catalog", "outcome"]),
    ("scaffold", &["error", "catalog", "workspace"]),
    ("map", &["catalog", "workspace"]),
    ("search", &["error", "catalog"]),
    ("package", &["error", "catalog"]),
    ("interview", &["error", "catalog", "outcome", "workspace"]),
    ("grading", &["error", "catalog", "outcome", "judge", "assessment", "workspace"]),
    (
        "report",
        &[
            "catalog",
            "outcome",
            "audit",
            "comparison",
            "diagnosis",
            "predict",
            "workspace",
            "interview",
            "grading",
            "import",
            "search",
            "map",
        ],
    ),
    ("python", &["error", "protocol"]),
    // Crates of their own.
    ("protocol", &[]),
    ("worker", &["protocol"]),
];

fn sources(module: &str) -> Vec<(String, String)> {
    fn collect(path: &Path, into: &mut Vec<(String, String)>) {
        if path.is_dir() {
            for entry in fs::read_dir(path).expect("the source is there").flatten() {
                collect(&entry.path(), into);
            }
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push((path.display().to_string(), fs::read_to_string(path).expect("source is text")));
        }
    }
    let mut found = Vec::new();
    let src = repository().join("src");
    for path in [src.join(module), src.join(format!("{module}.rs"))] {
        if path.exists() {
            collect(&path, &mut found);
        }
    }
    found
}

/// The modules named after `crate::`, unless in a comment.
fn named_in(source: &str) -> Vec<String> {
    let code = source.lines().filter(|l| !l.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let end = |rest: &str| rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    code.split("crate::").skip(1).map(|rest| rest[..end(rest)].to_owned()).collect()
}

#[test]
fn modules_name_only_what_their_arrows_allow() {
    for (module, allowed) in ARROWS {
        let files = sources(module);
        assert!(!files.is_empty(), "there is no module {module}");
        for (file, source) in files {
            for named in named_in(&source) {
                assert!(
                    named == *module || allowed.contains(&named.as_str()),
                    "{file} names crate::{named}, which {module} may not"
                );
            }
        }
    }
}

#[test]
fn every_module_has_its_arrows() {
    let lib = fs::read_to_string(repository().join("src/lib.rs")).expect("lib.rs is there");
    for line in lib.lines().filter_map(|l| l.strip_prefix("pub mod ")) {
        let module = line.trim_end_matches(';');
        assert!(ARROWS.iter().any(|(m, _)| *m == module), "{module} has no entry in ARROWS");
    }
}

#[test]
fn only_the_worker_imports_pyo3() {
    for (module, _) in ARROWS.iter().filter(|(m, _)| *m != "worker") {
        for (file, source) in sources(module) {
            let used = source.lines().filter(|l| !l.trim_start().starts_with("//")).any(|l| l.contains("pyo3"));
            assert!(!used || file.ends_with("doctor.rs"), "{file} uses pyo3");
        }
    }
}

#[test]
fn kata_is_built_without_pyo3() {
    let mut tree = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    tree.args(["tree", "--locked", "--prefix", "none", "--package", "katabook"]).current_dir(repository());
    let output = tree.args(["--edges", "normal,build"]).output().expect("cargo can be run");
    let tree = String::from_utf8(output.stdout).expect("names are text");
    assert!(tree.contains("katabook-protocol"), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(!tree.contains("pyo3"), "{tree}");
}

#[test]
fn reports_do_no_input_or_output() {
    for (file, source) in sources("report") {
        for forbidden in ["std::fs", "std::io", "println!", "print!(", "std::env"] {
            assert!(!source.contains(forbidden), "{file} uses {forbidden}");
        }
    }
}

#[test]
fn unsafe_code_stays_in_the_modules_that_need_it() {
    const ALLOWED: &[&str] = &[
        "worker/arena.rs",
        "worker/audit_hook.rs",
        "worker/enclosure.rs",
        "worker/ending.rs",
        "worker/forking.rs",
        "worker/frames.rs",
        "worker/integrity.rs",
        "worker/interpreter.rs",
        "worker/refusal.rs",
        "worker/serve.rs",
        "worker/watching.rs",
    ];
    for (module, _) in ARROWS {
        for (file, source) in sources(module) {
            let uses = source.lines().any(|l| !l.trim_start().starts_with("//") && l.contains("unsafe "));
            assert!(!uses || ALLOWED.iter().any(|a| file.ends_with(a)), "{file} has unsafe code");
        }
    }
}

// -- circles between files --------------------------------------------------------------------------

/// Pairs of files that name each other, and why each pair is one thing in two files.
const CIRCLES: &[(&str, &str, &str)] = &[
    (
        "catalog::include",
        "catalog::workbook",
        "a workbook includes katas of other workbooks, which are opened as it is",
    ),
    ("judge", "judge::hold", "a judge has checks held, and they are held with its workers and its keys"),
    ("judge", "judge::order", "a judge has its checks put in order, and each of them is run by it"),
    ("judge", "judge::suite", "a judge has files of tests run whole, in processes of its workers and with its keys"),
];

/// The files of the source by the paths of their modules, without comments, re-exports and tests.
fn files() -> BTreeMap<String, String> {
    let src = repository().join("src");
    let modules = ARROWS.iter().flat_map(|(module, _)| sources(module));
    let told = modules.filter(|(path, _)| !path.ends_with("tests.rs")).map(|(path, source)| {
        let path = Path::new(&path).strip_prefix(&src).expect("it is below").with_extension("");
        let path = path.to_string_lossy().replace('/', "::");
        let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        (path.trim_end_matches("::mod").to_owned(), without_reexports(&code))
    });
    told.collect()
}

/// What a file passes on (`pub use`) or has below it (`mod`), it does not use by that.
fn without_reexports(code: &str) -> String {
    let statements = code.split_inclusive(';');
    let passes_on = |statement: &&str| {
        let last = statement.trim_start().lines().next().unwrap_or_default();
        last.starts_with("pub use ") || last.starts_with("pub(") && last.contains(") use ")
    };
    statements.filter(|statement| !passes_on(statement)).collect()
}

/// The single paths of a `use`: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn single_paths(tree: &str) -> Vec<String> {
    let Some((before, inside)) = tree.split_once('{') else { return vec![tree.trim().to_owned()] };
    let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
    let mut depth = 0;
    let parts = inside.split(|c: char| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    });
    let whole = |part: &str| single_paths(part).into_iter().map(|path| format!("{}{path}", before.trim()));
    parts.filter(|part| !part.trim().is_empty()).flat_map(whole).collect()
}

/// The files whose items a file names.
fn named_by(module: &str, code: &str, files: &BTreeMap<String, String>) -> BTreeSet<String> {
    let statements = code.split(';').filter_map(|statement| statement.trim_start().strip_prefix("use "));
    let imports: Vec<String> = statements.flat_map(single_paths).collect();
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let spelled =
        code.split(|c| !is_path(c)).filter(|word| word.contains("::") && !word.ends_with("::")).map(str::to_owned);
    let imported = |first: &str| imports.iter().find(|path| path.rsplit("::").next() == Some(first));
    let mut named = BTreeSet::new();
    for path in imports.iter().cloned().chain(spelled) {
        let (first, rest) = path.split_once("::").unwrap_or((&path, ""));
        let path = imported(first).map_or_else(|| path.clone(), |import| format!("{import}::{rest}"));
        let mut at: Vec<&str> = module.split("::").collect();
        let mut parts = path.split("::").peekable();
        match parts.peek() {
            Some(&"crate") => at.clear(),
            Some(&("super" | "self")) => {}
            Some(first) if files.contains_key(&format!("{module}::{first}")) => {}
            _ => continue,
        }
        for part in parts {
            match part {
                "crate" | "self" => {}
                "super" => drop(at.pop()),
                part if files.contains_key(&at.iter().chain([&part]).copied().collect::<Vec<_>>().join("::")) => {
                    at.push(part);
                }
                _ => break,
            }
        }
        named.insert(at.join("::"));
    }
    named.remove(module);
    named
}

#[test]
fn no_two_files_name_each_other_without_a_reason() {
    let files = files();
    let named: BTreeMap<&String, _> =
        files.iter().map(|(module, code)| (module, named_by(module, code, &files))).collect();
    let both =
        |one: &String, other: &String| named[one].contains(other) && named.get(other).is_some_and(|n| n.contains(one));
    let pairs = named.keys().flat_map(|one| named[one].iter().map(move |other| (*one, other)));
    let found: Vec<(&str, &str)> = pairs
        .filter(|(one, other)| one < other && both(one, other))
        .map(|(one, other)| (one.as_str(), other.as_str()))
        .collect();
    let known: Vec<(&str, &str)> = CIRCLES.iter().map(|(one, other, _)| (*one, *other)).collect();
    assert_eq!(found, known, "move what both need to a file below both");
}
