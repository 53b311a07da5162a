// Passkeys: a form with data-passkey="buat" makes one, "ambil" uses one; the answer goes into `credential`.
// Without a browser that can, such forms stay hidden and [data-passkey-missing] says what else there is.
(() => {
  const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON && navigator.credentials;

  async function optionsOf(form) {
    if (form.dataset.passkeyOptions) {
      return JSON.parse(document.getElementById(form.dataset.passkeyOptions).textContent);
    }
    const answer = await fetch(form.dataset.passkeyUrl, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return (await answer.json()).request_options;
  }

  async function credentialFor(form) {
    const { publicKey } = await optionsOf(form);
    if (form.dataset.passkey === "ambil") {
      return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) });
    }
    publicKey.authenticatorSelection = {
      ...publicKey.authenticatorSelection,
      residentKey: "required",
      requireResidentKey: true,
      userVerification: "required",
    };
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) });
  }

  async function send(event) {
    event.preventDefault();
    const form = event.currentTarget;
    const failed = form.querySelector("[data-passkey-error]");
    failed.hidden = true;
    try {
      const credential = await credentialFor(form);
      form.elements.credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      failed.hidden = false;
    }
  }

  document.querySelectorAll("form[data-passkey]").forEach((form) => {
    if (!able) return;
    form.hidden = false;
    form.addEventListener("submit", send);
    document.querySelectorAll("[data-passkey-missing]").forEach((note) => { note.hidden = true; });
  });
})();
