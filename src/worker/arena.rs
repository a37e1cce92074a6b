//! Where checks write, and what of the file system a worker's world has at all.
//!
//! Owns: the scratch folders, their size, and emptying them after each check; in a mount namespace, a root of
//! its own that holds Python, the system's libraries and nothing of the user's, read-only but for the scratch.
//! Does not own: Landlock, which gives the same rules where no root of one's own can be had (`contain`).

use std::fs;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use rustix::process::Pid;

use super::world::{Apart, SYSTEM};

/// What all files of a check may hold together unless its kata asks for more, in MiB.
const USUAL_MEBIBYTES: u32 = 64;

/// The place that one check after another is given.
#[derive(Debug)]
pub struct Arena {
    /// The folder that holds the scratch folders.
    pub folder: PathBuf,
    /// Whether the sum of all files is bounded.
    pub bounded: bool,
    /// Whether the file system holds nothing but what checks may see.
    pub own_root: bool,
    mebibytes: u32,
}

impl Arena {
    /// Make the place.
    ///
    /// readable: the folders of Python itself, and what else is to be seen.
    ///
    /// # Errors
    /// Neither a file system in memory nor a temporary folder can be made.
    pub fn make(apart: Apart, readable: &[PathBuf]) -> io::Result<Arena> {
        #[cfg(target_os = "linux")]
        if apart == Apart::Enclosed {
            let own_root = own_root::enter(readable).is_ok();
            let folder = PathBuf::from(SHARED_MEMORY);
            own_root::mount_scratch(&folder, USUAL_MEBIBYTES)?;
            return Ok(Arena { folder, bounded: true, own_root, mebibytes: USUAL_MEBIBYTES });
        }
        let _ = (apart, readable);
        let folder = temporary_folder(rustix::process::getpid());
        fs::DirBuilder::new().mode(0o700).create(&folder)?;
        Ok(Arena { folder, bounded: false, own_root: false, mebibytes: USUAL_MEBIBYTES })
    }

    /// Let the files of the next check hold `mebibytes` together; None for the usual size.
    pub fn resize(&mut self, mebibytes: Option<u32>) -> io::Result<()> {
        let wanted = mebibytes.unwrap_or(USUAL_MEBIBYTES);
        #[cfg(target_os = "linux")]
        if self.bounded && wanted != self.mebibytes {
            own_root::resize_scratch(&self.folder, wanted)?;
        }
        self.mebibytes = wanted;
        Ok(())
    }

    /// Remove what a check has written. No process of the check may be left.
    pub fn empty(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let removed = entries.flatten().all(|entry| remove(&entry.path()).is_ok());
        #[cfg(target_os = "linux")]
        if !removed && self.bounded {
            // What cannot be removed goes with its file system.
            let _ = rustix::mount::unmount(&self.folder, rustix::mount::UnmountFlags::DETACH);
            let _ = own_root::mount_scratch(&self.folder, self.mebibytes);
        }
        let _ = removed;
    }
}

/// Where a worker without a file system of its own has its arena: its guardian finds it by the same name.
fn temporary_folder(worker: Pid) -> PathBuf {
    std::env::temp_dir().join(format!("kata-{}", worker.as_raw_nonzero()))
}

/// Whether this process may mount at all: some systems hand out user namespaces that are good for nothing. The
/// mount is left behind with the file system that it is on.
#[cfg(target_os = "linux")]
pub fn try_mount() -> io::Result<()> {
    own_root::mount_scratch(Path::new(SHARED_MEMORY), USUAL_MEBIBYTES)
}

/// Remove the arena of a worker that has ended.
pub fn remove_left_by(worker: Pid) {
    let _ = remove(&temporary_folder(worker));
}

/// Where POSIX shared memory and semaphores live on Linux (shm_overview(7)): a file system in memory by custom.
const SHARED_MEMORY: &str = "/dev/shm";

/// Remove a file or a folder with all it holds, folders without permissions included.
pub fn remove(path: &Path) -> io::Result<()> {
    if !fs::symlink_metadata(path)?.is_dir() {
        return fs::remove_file(path);
    }
    if fs::remove_dir_all(path).is_ok() {
        return Ok(());
    }
    open_up(path);
    fs::remove_dir_all(path)
}

fn open_up(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let _ = fs::set_permissions(folder, fs::Permissions::from_mode(0o700));
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            open_up(&entry.path());
        }
    }
}

#[cfg(target_os = "linux")]
mod own_root {
    use super::*;
    use std::ffi::CString;
    use std::os::unix::fs::symlink;

    use rustix::mount::{MountFlags, UnmountFlags, mount, mount_bind_recursive, mount_remount, unmount};

    const SAFE: MountFlags = MountFlags::NOSUID.union(MountFlags::NODEV);

    /// Make a root that holds `SYSTEM` and `readable` only, and move into it.
    pub fn enter(readable: &[PathBuf]) -> io::Result<()> {
        let is_free = |base: &&Path| base.is_dir() && !readable.iter().any(|path| path.starts_with(base));
        let base = ["/dev/shm", "/mnt", "/tmp"].map(Path::new).into_iter().find(is_free);
        let base = base.ok_or(io::ErrorKind::NotFound)?;
        mount("tmpfs", base, "tmpfs", SAFE, Some(c"size=1m,mode=0755"))?;
        let entered = furnish(base, readable).and_then(|()| move_into(base));
        if entered.is_err() {
            unmount(base, UnmountFlags::DETACH)?;
        }
        entered
    }

    fn furnish(root: &Path, readable: &[PathBuf]) -> io::Result<()> {
        let system = SYSTEM.iter().filter(|p| !p.starts_with("/proc")).map(PathBuf::from);
        let own = ["/proc", "/dev/null"].map(PathBuf::from);
        for path in system.chain(own).chain(readable.iter().cloned()) {
            show(root, &path)?;
        }
        for folder in ["dev/shm", "etc"] {
            fs::create_dir_all(root.join(folder))?;
        }
        symlink("/proc/self/fd", root.join("dev/fd"))?;
        // Programs that insist on /tmp find the scratch folder, where they may write; unless what they read is below it.
        if !root.join("tmp").exists() {
            symlink(format!("{SHARED_MEMORY}/{}", crate::protocol::WORK), root.join("tmp"))?;
        }
        read_only(root)
    }

    /// Give the root one path of the outer one.
    fn show(root: &Path, path: &Path) -> io::Result<()> {
        let Ok(facts) = fs::symlink_metadata(path) else { return Ok(()) };
        let inside = root.join(path.strip_prefix("/").unwrap_or(path));
        if inside.exists() {
            return Ok(()); // within a folder that is there already
        }
        if let Some(parent) = inside.parent() {
            fs::create_dir_all(parent)?;
        }
        if facts.is_symlink() {
            return symlink(fs::read_link(path)?, inside);
        }
        if facts.is_dir() {
            fs::create_dir_all(&inside)?;
        } else {
            fs::write(&inside, "")?;
        }
        Ok(mount_bind_recursive(path, &inside)?)
    }

    /// `struct mount_attr` (mount_setattr(2)): which attributes to set and to clear.
    #[repr(C)]
    #[derive(Default)]
    struct MountAttributes {
        set: u64,
        clear: u64,
        propagation: u64,
        user_namespace: u64,
    }

    /// Everything below `root` becomes read-only, mounts within mounts included (mount_setattr(2), Linux 5.12).
    fn read_only(root: &Path) -> io::Result<()> {
        const AT_RECURSIVE: libc::c_uint = 0x8000;
        const MOUNT_ATTR_RDONLY: u64 = 1;
        let path = CString::new(root.as_os_str().as_encoded_bytes())?;
        let wanted = MountAttributes { set: MOUNT_ATTR_RDONLY, ..MountAttributes::default() };
        // SAFETY: the path and the attributes outlive the call, which reads them only.
        let done = unsafe {
            libc::syscall(
                libc::SYS_mount_setattr,
                libc::AT_FDCWD,
                path.as_ptr(),
                AT_RECURSIVE,
                &raw const wanted,
                size_of::<MountAttributes>(),
            )
        };
        if done == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
    }

    /// pivot_root(2), "pivot_root(".", ".")": the old root ends up below the new one, and is dropped.
    fn move_into(root: &Path) -> io::Result<()> {
        std::env::set_current_dir(root)?;
        rustix::process::pivot_root(".", ".")?;
        unmount(".", UnmountFlags::DETACH)?;
        std::env::set_current_dir("/")
    }

    /// The most files and folders of one check.
    const FILES: u32 = 16 << 10;

    pub fn mount_scratch(folder: &Path, mebibytes: u32) -> io::Result<()> {
        let options = CString::new(format!("size={mebibytes}m,nr_inodes={FILES},mode=0700"))?;
        Ok(mount("tmpfs", folder, "tmpfs", SAFE, Some(options.as_c_str()))?)
    }

    pub fn resize_scratch(folder: &Path, mebibytes: u32) -> io::Result<()> {
        let options = CString::new(format!("size={mebibytes}m"))?;
        Ok(mount_remount(folder, SAFE, options.as_c_str())?)
    }
}
