/** The three groups of organizations that providers tell apart. */
export type OrganizationType = 'business' | 'individual-business' | 'other';
