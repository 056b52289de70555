/** What is typed into the form; every number and name is made up. In the order of the fields. */
export const answers = {
  organizationName: '北京样例网络有限公司',
  registrationNumber: '91110105MA00DEMA83',
  registeredAddress: '北京市朝阳区样例路1号',
  legalRepresentativeName: '李四',
  legalRepresentativeDocumentNumber: '11010519491231002X',
  contactName: '王五',
  contactMobile: '13800138000',
};

/** The two numbers with a wrong check character. */
export const slips = {
  registrationNumber: '91110105MA00DEMA84',
  legalRepresentativeDocumentNumber: '110105194912310021',
};
