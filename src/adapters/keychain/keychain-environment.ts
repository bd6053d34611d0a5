type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of the keychain process.
 *
 * `LATCHKEY_KEYCHAIN_BUS_ADDRESS` puts only this process on another D-Bus session, with a keyring of its own: the demo
 * stays on the desktop's bus with its tray icon and notifications, and away from the user's keyring.
 *
 * SECURITY: AWS credentials of the environment are none of its business, so they are left out.
 */
export function keychainEnvironment(parent: Environment): Record<string, string> {
  const { LATCHKEY_KEYCHAIN_BUS_ADDRESS: busAddress, ...rest } = parent;
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && !/^aws_/i.test(name)) own[name] = value;
  }
  return busAddress ? { ...own, DBUS_SESSION_BUS_ADDRESS: busAddress } : own;
}
