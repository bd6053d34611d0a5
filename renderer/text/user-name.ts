/** The name in an ARN as people know it: "alice" of `…:user/team/alice`, "Root user" of `…:root`. */
export const userNameOf = (arn: string): string => {
  const resource = arn.split(':').slice(5).join(':');
  if (resource === 'root') return 'Root user';
  return resource.split('/').at(-1) ?? arn;
};
