/** The name in an ARN as people know it: "alice" of `…:user/team/alice`, "root" of `…:root`. */
export const userNameOf = (arn: string): string => arn.split(':').slice(5).join(':').split('/').at(-1) ?? arn;
